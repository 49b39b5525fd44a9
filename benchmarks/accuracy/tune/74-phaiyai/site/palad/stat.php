<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">

<title>จำนวนผู้มาติดต่อ</title><link rel="stylesheet" href="/style.css">
</head><body>
<table width="960" align="center" cellspacing="0" cellpadding="6" border="0" class="main">
<tr><td class="hd"><a href="/main.php"><img src="/images/head2.jpg" border="0"></a></td></tr>
<tr><td class="mn"><a href="/about/history.php">ประวัติความเป็นมา</a> | <a href="/about/org.php">ผังการบริหารงาน</a> | <a href="/about/exec.php">ทำเนียบผู้บริหาร</a> | <a href="/about/duty.php">ภารกิจของเรา</a> | <a href="/palad/index.php">สำนักปลัดเทศบาล</a> | <a href="/klang/index.php">กองคลัง</a> | <a href="/kong/index.php">กองช่าง</a> | <a href="/kong/index.php#sathara">กองสาธารณสุขฯ</a> | <a href="/kong/index.php#suksa">กองการศึกษา</a> | <a href="/yut/index.php">กองยุทธศาสตร์ฯ</a> | <a href="/bukkon/index.php">กองการเจ้าหน้าที่</a> | <a href="/tuad/index.php">หน่วยตรวจสอบภายใน</a> | <a href="/news/index.php">ข่าวเทศบาล</a> | <a href="/klang/bid.php">จัดซื้อจัดจ้าง</a> | <a href="/palad/niti.php">ป้องกันการทุจริต</a> | <a href="/download/index.php">ศูนย์ดาวน์โหลด</a> | <a href="/board/index.php">กระดานถาม-ตอบ</a> | <a href="/faq.php">คำถามยอดฮิต (FAQ)</a> | <a href="/palad/complain.php">ร้องทุกข์ ร้องเรียน</a> | <a href="/palad/esv.php">E-Service</a> | <a href="/law.php">กฎหมายน่ารู้</a> | <a href="/about/contact.php">ติดต่อเทศบาล</a></td></tr>
<tr><td class="ct">
<table width="100%" bgcolor="#669966"><tr><td><font color="#FFFFFF" size="4"><b>ข้อมูลสถิติการให้บริการ</b></font></td></tr></table><br>
<table><tr><td bgcolor="#FFFF99"><a href="#" onclick="show(1)">ปี 2567</a></td><td bgcolor="#EEEEEE"><a href="#" onclick="show(2)">ปี 2566</a></td></tr></table>
<div id="t1"><b>ปีงบประมาณ 2567 (ต.ค. 66 - มี.ค. 67)</b><br>อยู่ระหว่างรวบรวมข้อมูลจากกองต่าง ๆ</div><div id="t2" style="display:none"><b>รอบ 6 เดือน ปีงบประมาณ 2566</b><table width="100%" border="1" cellpadding="3" cellspacing="0" bordercolor="#99BB99" >
<tr bgcolor="#DDEEDD"><td align="center"><b>บริการ</b></td><td align="center"><b>ต.ค.65</b></td><td align="center"><b>พ.ย.65</b></td><td align="center"><b>ธ.ค.65</b></td><td align="center"><b>ม.ค.66</b></td><td align="center"><b>ก.พ.66</b></td><td align="center"><b>มี.ค.66</b></td><td align="center"><b>รวม</b></td></tr>
<tr><td valign="top">ทะเบียนราษฎร</td><td valign="top">412</td><td valign="top">388</td><td valign="top">356</td><td valign="top">450</td><td valign="top">401</td><td valign="top">467</td><td valign="top">2,474</td></tr>
<tr><td valign="top">บัตรประชาชน</td><td valign="top">305</td><td valign="top">290</td><td valign="top">266</td><td valign="top">331</td><td valign="top">298</td><td valign="top">340</td><td valign="top">1,830</td></tr>
<tr><td valign="top">ชำระภาษี</td><td valign="top">120</td><td valign="top">98</td><td valign="top">110</td><td valign="top">602</td><td valign="top">844</td><td valign="top">911</td><td valign="top">2,685</td></tr>
<tr><td valign="top">ขออนุญาตก่อสร้าง</td><td valign="top">14</td><td valign="top">11</td><td valign="top">9</td><td valign="top">16</td><td valign="top">12</td><td valign="top">19</td><td valign="top">81</td></tr>
</table></div>
</td></tr>
<tr><td align="center"><font size="1" color="#666666">เทศบาลเมืองไผ่ใหญ่ ถนนราษฎร์บำรุง อำเภอไผ่ใหญ่ จังหวัดสุวรรณไพร โทรศัพท์ 0 3899 1201 | จัดทำโดยงานประชาสัมพันธ์ เหมาะกับ IE6 ขึ้นไป ความละเอียด 1024x768</font></td></tr>
</table></body></html>