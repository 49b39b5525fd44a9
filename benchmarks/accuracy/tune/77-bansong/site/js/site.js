function tog(i){var e=document.getElementById(i);e.style.display=e.style.display=="none"?"block":"none";}
function go(s){if(s.value)location.href=s.value;}
