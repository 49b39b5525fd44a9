function tab(n){document.querySelectorAll('.tab').forEach(function(t){t.className=t.id===n?'tab on':'tab'})}
function fz(n){document.body.style.fontSize=n+'px'}
function okCookie(){document.querySelector('.cookie').style.display='none'}
