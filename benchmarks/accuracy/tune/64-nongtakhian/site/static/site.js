function go(p){window.location.href=p;}
function tab(n){document.querySelectorAll(".tabp").forEach(function(e){e.style.display=e.id==n?"block":"none"});}