document.addEventListener("click",function(e){var t=e.target.closest("[data-toggle]");if(!t)return;var k=t.getAttribute("data-toggle"),s=t.getAttribute("data-target")||t.getAttribute("href");
if(k=="dropdown"){t.nextElementSibling.classList.toggle("show");e.preventDefault();}
if(k=="modal"||k=="collapse"){document.querySelector(s).classList.toggle("show");e.preventDefault();}
if(k=="tab"){document.querySelectorAll(".tab-pane").forEach(function(x){x.classList.remove("active")});document.querySelector(s).classList.add("active");e.preventDefault();}});
