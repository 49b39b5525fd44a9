document.getElementById('ocb').innerHTML=document.querySelector('.navbar-nav').innerHTML;
