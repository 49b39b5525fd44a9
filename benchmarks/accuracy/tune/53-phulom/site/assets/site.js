function toggleDD(b){var d=document.getElementById(b.dataset.target);document.querySelectorAll('.dropdown').forEach(function(x){if(x!==d)x.hidden=true});d.hidden=!d.hidden}
function openPage(e){window.location.href=e.dataset.url}
function openDoc(e){window.open(e.getAttribute('data-file'),'_blank')}
