function m(id){document.getElementById(id).classList.add('show')}
function mx(id){document.getElementById(id).classList.remove('show')}
function yr(y){document.querySelectorAll('[data-y]').forEach(function(e){e.classList.toggle('d-none',e.getAttribute('data-y')!=y)});document.querySelectorAll('.yb').forEach(function(b){b.classList.toggle('active',b.textContent==y)})}
function tab(id,g){document.querySelectorAll('.'+g).forEach(function(e){e.classList.add('d-none')});document.getElementById(id).classList.remove('d-none')}
function go(u){location.href=u}
function ft(q){q=q.value;document.querySelectorAll('.dt tbody tr').forEach(function(r){r.style.display=r.textContent.indexOf(q)<0?'none':''})}
