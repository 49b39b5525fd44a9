document.addEventListener('click',function(e){var b=e.target.closest('[data-bs-toggle]');if(!b)return;var t=b.getAttribute('data-bs-toggle');
if(t=='collapse'){document.querySelector(b.getAttribute('data-bs-target')).classList.toggle('show');}
if(t=='dropdown'){b.nextElementSibling.classList.toggle('show');}
if(t=='tab'){var p=document.querySelector(b.getAttribute('data-bs-target'));[].forEach.call(p.parentNode.children,function(x){x.classList.remove('active','show')});p.classList.add('active','show');
[].forEach.call(b.closest('ul').querySelectorAll('.nav-link'),function(x){x.classList.remove('active')});b.classList.add('active');}});
function showBox(id){var m=document.getElementById('boxmodal');if(!m){m=document.createElement('div');m.id='boxmodal';m.innerHTML='<div></div>';m.onclick=function(ev){if(ev.target==m)m.classList.remove('show')};document.body.appendChild(m);}
var s=document.getElementById(id);m.firstChild.innerHTML='<h4>'+s.getAttribute('data-title')+'</h4>'+s.innerHTML;m.classList.add('show');}
function filterTable(inp,id){var q=inp.value.toLowerCase();[].forEach.call(document.querySelectorAll('#'+id+' tbody tr'),function(r){r.style.display=r.textContent.toLowerCase().indexOf(q)<0?'none':'';});}
