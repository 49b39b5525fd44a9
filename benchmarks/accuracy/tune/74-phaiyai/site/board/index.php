<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">

<title>กระดานถาม-ตอบ</title><link rel="stylesheet" href="/style.css">
</head><body>
<table width="960" align="center" cellspacing="0" cellpadding="6" border="0" class="main">
<tr><td class="hd"><a href="/main.php"><img src="/images/head2.jpg" border="0"></a></td></tr>
<tr><td class="mn"><a href="/about/history.php">ประวัติความเป็นมา</a> | <a href="/about/org.php">ผังการบริหารงาน</a> | <a href="/about/exec.php">ทำเนียบผู้บริหาร</a> | <a href="/about/duty.php">ภารกิจของเรา</a> | <a href="/palad/index.php">สำนักปลัดเทศบาล</a> | <a href="/klang/index.php">กองคลัง</a> | <a href="/kong/index.php">กองช่าง</a> | <a href="/kong/index.php#sathara">กองสาธารณสุขฯ</a> | <a href="/kong/index.php#suksa">กองการศึกษา</a> | <a href="/yut/index.php">กองยุทธศาสตร์ฯ</a> | <a href="/bukkon/index.php">กองการเจ้าหน้าที่</a> | <a href="/tuad/index.php">หน่วยตรวจสอบภายใน</a> | <a href="/news/index.php">ข่าวเทศบาล</a> | <a href="/klang/bid.php">จัดซื้อจัดจ้าง</a> | <a href="/palad/niti.php">ป้องกันการทุจริต</a> | <a href="/download/index.php">ศูนย์ดาวน์โหลด</a> | <a href="/board/index.php">กระดานถาม-ตอบ</a> | <a href="/faq.php">คำถามยอดฮิต (FAQ)</a> | <a href="/palad/complain.php">ร้องทุกข์ ร้องเรียน</a> | <a href="/palad/esv.php">E-Service</a> | <a href="/law.php">กฎหมายน่ารู้</a> | <a href="/about/contact.php">ติดต่อเทศบาล</a></td></tr>
<tr><td class="ct">
<table width="100%" bgcolor="#669966"><tr><td><font color="#FFFFFF" size="4"><b>กระดานถาม-ตอบ</b></font></td></tr></table><br>
<table width="100%" border="1" cellpadding="3" cellspacing="0" bordercolor="#99BB99" >
<tr bgcolor="#DDEEDD"><td align="center"><b>กระทู้</b></td><td align="center"><b>โดย</b></td><td align="center"><b>ตอบ</b></td></tr>
<tr><td valign="top"><a href="/board/view.php?t=77">ตลาดไผ่เปิดกี่โมงวันอาทิตย์</a></td><td valign="top">คุณแอน 2 มิ.ย. 67</td><td valign="top">1</td></tr>
<tr><td valign="top">ต่อใบอนุญาตร้านอาหาร<br>ใบหมดอายุ 30 มิ.ย. ต้องเตรียมอะไร</td><td valign="top">ร้านป้าแดง 14 พ.ค. 67</td><td valign="top">เตรียมใบเดิม บัตรประชาชน ใบผ่านอบรมผู้สัมผัสอาหาร ยื่นที่กองสาธารณสุขฯ ครับ — จนท.สุขาภิบาล 15 พ.ค. 67</td></tr>
</table><h3>ตั้งคำถามใหม่</h3><form method="post" action="/board/index.php">ชื่อ <input name="n"><br>คำถาม <textarea name="q" rows="4" cols="40"></textarea><br><input type="submit" value="ส่ง"></form><p>เจ้าหน้าที่ตอบภายใน 3 วันทำการ</p>
</td></tr>
<tr><td align="center"><font size="1" color="#666666">เทศบาลเมืองไผ่ใหญ่ ถนนราษฎร์บำรุง อำเภอไผ่ใหญ่ จังหวัดสุวรรณไพร โทรศัพท์ 0 3899 1201 | จัดทำโดยงานประชาสัมพันธ์ เหมาะกับ IE6 ขึ้นไป ความละเอียด 1024x768</font></td></tr>
</table></body></html>