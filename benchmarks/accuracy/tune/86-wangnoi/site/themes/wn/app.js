document.querySelectorAll('.acc-h').forEach(function(h){h.onclick=function(){h.parentNode.classList.toggle('open')}});
document.querySelectorAll('[data-tab]').forEach(function(b){b.onclick=function(){var g=b.closest('.tabs');g.querySelectorAll('.tab-p').forEach(function(p){p.classList.toggle('on',p.id==b.dataset.tab)})}});
document.querySelectorAll('.cookie button').forEach(function(b){b.onclick=function(){document.querySelector('.cookie').remove();document.cookie='ck=1'}});
function fz(n){document.body.style.fontSize=n+'%'}