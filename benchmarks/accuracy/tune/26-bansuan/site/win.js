function openWin(u,w,h){window.open(u,"docwin","width="+(w||780)+",height="+(h||560)+",scrollbars=yes,resizable=yes");}
function go(s){if(s.value!="")window.location.href=s.value;}
function tab(n){for(var i=65;i<=66;i++){document.getElementById("y"+i).style.display=(i==n)?"block":"none";}}
