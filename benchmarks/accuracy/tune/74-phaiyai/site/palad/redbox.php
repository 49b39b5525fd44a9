<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">

<title>กล่องแดง</title><link rel="stylesheet" href="/style.css">
</head><body>
<table width="960" align="center" cellspacing="0" cellpadding="6" border="0" class="main">
<tr><td class="hd"><a href="/main.php"><img src="/images/head2.jpg" border="0"></a></td></tr>
<tr><td class="mn"><a href="/about/history.php">ประวัติความเป็นมา</a> | <a href="/about/org.php">ผังการบริหารงาน</a> | <a href="/about/exec.php">ทำเนียบผู้บริหาร</a> | <a href="/about/duty.php">ภารกิจของเรา</a> | <a href="/palad/index.php">สำนักปลัดเทศบาล</a> | <a href="/klang/index.php">กองคลัง</a> | <a href="/kong/index.php">กองช่าง</a> | <a href="/kong/index.php#sathara">กองสาธารณสุขฯ</a> | <a href="/kong/index.php#suksa">กองการศึกษา</a> | <a href="/yut/index.php">กองยุทธศาสตร์ฯ</a> | <a href="/bukkon/index.php">กองการเจ้าหน้าที่</a> | <a href="/tuad/index.php">หน่วยตรวจสอบภายใน</a> | <a href="/news/index.php">ข่าวเทศบาล</a> | <a href="/klang/bid.php">จัดซื้อจัดจ้าง</a> | <a href="/palad/niti.php">ป้องกันการทุจริต</a> | <a href="/download/index.php">ศูนย์ดาวน์โหลด</a> | <a href="/board/index.php">กระดานถาม-ตอบ</a> | <a href="/faq.php">คำถามยอดฮิต (FAQ)</a> | <a href="/palad/complain.php">ร้องทุกข์ ร้องเรียน</a> | <a href="/palad/esv.php">E-Service</a> | <a href="/law.php">กฎหมายน่ารู้</a> | <a href="/about/contact.php">ติดต่อเทศบาล</a></td></tr>
<tr><td class="ct">
<table width="100%" bgcolor="#669966"><tr><td><font color="#FFFFFF" size="4"><b>กล่องแดง : เห็นคนของเทศบาลเรียกรับผลประโยชน์ บอกเรา</b></font></td></tr></table><br>
<p>หน้านี้สำหรับแจ้งเรื่องการทุจริตและประพฤติมิชอบของเจ้าหน้าที่เทศบาลเท่านั้น เรื่องเดือดร้อนทั่วไปโปรดใช้หน้าร้องทุกข์ ชื่อผู้แจ้งเก็บเป็นความลับ ถึงปลัดเทศบาลและนิติกรโดยตรง</p>
<form action="/palad/redbox.php" method="post"><table><tr><td>ผู้แจ้ง (ไม่ระบุก็ได้)</td><td><input name="n"></td></tr><tr><td>โทรกลับ</td><td><input name="tel"></td></tr><tr><td>เจ้าหน้าที่ที่ถูกกล่าวหา/สังกัด</td><td><input name="who" size="40"></td></tr><tr><td>วันเวลา สถานที่</td><td><input name="w" size="40"></td></tr><tr><td>พฤติการณ์ทุจริต</td><td><textarea name="d" rows="6" cols="45"></textarea></td></tr><tr><td>แนบภาพ</td><td><input type="file" name="f"></td></tr></table><input type="submit" value="ส่งเข้ากล่องแดง"></form>
</td></tr>
<tr><td align="center"><font size="1" color="#666666">เทศบาลเมืองไผ่ใหญ่ ถนนราษฎร์บำรุง อำเภอไผ่ใหญ่ จังหวัดสุวรรณไพร โทรศัพท์ 0 3899 1201 | จัดทำโดยงานประชาสัมพันธ์ เหมาะกับ IE6 ขึ้นไป ความละเอียด 1024x768</font></td></tr>
</table></body></html>