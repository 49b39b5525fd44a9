function tab(n){document.querySelectorAll(".tabpane").forEach(function(e){e.style.display=e.id==n?"block":"none"})}
function go(s){if(s.value)document.getElementById("fr").src=s.value}
