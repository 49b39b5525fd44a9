<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">

<title>รู้ก่อนมาเทศบาล</title>
<link rel="stylesheet" href="/style.css">
</head>
<body topmargin="0" bgcolor="#CCDDCC">
<table width="980" align="center" border="0" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF">
<tr><td colspan="3"><img src="/images/head.jpg" width="980" height="120"></td></tr>
<tr><td colspan="3" bgcolor="#FFFFCC"><marquee scrollamount="3"><font size="2">ยินดีต้อนรับสู่เทศบาลเมืองไผ่ใหญ่ เมืองน่าอยู่ ผู้คนมีสุข ... ชำระภาษีที่ดินและสิ่งปลูกสร้างได้ทุกวันทำการ ...</font></marquee></td></tr>
<tr><td width="190" valign="top" align="center"><br><table width="180" border="0" cellpadding="3" cellspacing="1" bgcolor="#336633"><tr><td bgcolor="#669966"><font color="#FFFFFF" size="2"><b>:: ข้อมูลเทศบาล ::</b></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/about/history.php">ประวัติความเป็นมา</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/about/org.php">ผังการบริหารงาน</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/about/exec.php">ทำเนียบผู้บริหาร</a></font></td></tr>
<tr><td bgcolor="#EEF6EE" style="cursor:hand" onclick="location.href='/about/duty.php'"><font size="2">&raquo; ภารกิจของเรา</font></td></tr>
</table><br>
<table width="180" border="0" cellpadding="3" cellspacing="1" bgcolor="#336633"><tr><td bgcolor="#669966"><font color="#FFFFFF" size="2"><b>:: ส่วนราชการ ::</b></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/palad/index.php">สำนักปลัดเทศบาล</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/klang/index.php">กองคลัง</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/kong/index.php">กองช่าง</a></font></td></tr>
<tr><td bgcolor="#EEF6EE" style="cursor:hand" onclick="location.href='/kong/index.php#sathara'"><font size="2">&raquo; กองสาธารณสุขฯ</font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/kong/index.php#suksa">กองการศึกษา</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/yut/index.php">กองยุทธศาสตร์ฯ</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/bukkon/index.php">กองการเจ้าหน้าที่</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/tuad/index.php">หน่วยตรวจสอบภายใน</a></font></td></tr>
</table><br>
<table width="180" border="0" cellpadding="3" cellspacing="1" bgcolor="#336633"><tr><td bgcolor="#669966"><font color="#FFFFFF" size="2"><b>:: ข่าวสาร ::</b></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/news/index.php">ข่าวเทศบาล</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/klang/bid.php">จัดซื้อจัดจ้าง</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/palad/niti.php">ป้องกันการทุจริต</a></font></td></tr>
</table><br>
<table width="180" border="0" cellpadding="3" cellspacing="1" bgcolor="#336633"><tr><td bgcolor="#669966"><font color="#FFFFFF" size="2"><b>:: มุมประชาชน ::</b></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/download/index.php">ศูนย์ดาวน์โหลด</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/board/index.php">กระดานถาม-ตอบ</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/faq.php">คำถามยอดฮิต (FAQ)</a></font></td></tr>
<tr><td bgcolor="#EEF6EE" style="cursor:hand" onclick="location.href='/palad/complain.php'"><font size="2">&raquo; ร้องทุกข์ ร้องเรียน</font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/palad/esv.php">E-Service</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/law.php">กฎหมายน่ารู้</a></font></td></tr>
<tr><td bgcolor="#EEF6EE"><font size="2">&raquo; <a href="/about/contact.php">ติดต่อเทศบาล</a></font></td></tr>
</table><br></td>
<td width="600" valign="top" style="padding:8px">
<table width="100%" bgcolor="#669966"><tr><td><font color="#FFFFFF" size="4"><b>รู้ก่อนมาเทศบาล : ต้องเตรียมอะไร ใช้เวลาเท่าไร เสียเงินไหม</b></font></td></tr></table><br>
<a name="b1"></a><div><a href="#b1" onclick="document.getElementById('d1').style.display='block'"><b>[+] แจ้งเกิด</b></a><div id="d1" style="display:none">1) ยื่นหนังสือรับรองการเกิด ท.ร.1/1 และบัตรบิดามารดา ที่งานทะเบียน ชั้น 1<br>2) นายทะเบียนตรวจและลงรายการ<br>3) รับสูติบัตร รวม 15 นาที ไม่มีค่าธรรมเนียม (แจ้งภายใน 15 วัน)<br>กฎหมาย: พ.ร.บ.การทะเบียนราษฎร พ.ศ. 2534</div></div><br><a name="b2"></a><div><a href="#b2" onclick="document.getElementById('d2').style.display='block'"><b>[+] ทำบัตรประชาชนหาย</b></a><div id="d2" style="display:none">1) แจ้งบัตรหายต่อพนักงานเจ้าหน้าที่ ไม่ต้องแจ้งความ<br>2) สแกนลายนิ้วมือ ถ่ายรูป<br>3) รับบัตร รวม 20 นาที ค่าธรรมเนียม 100 บาท<br>กฎหมาย: พ.ร.บ.บัตรประจำตัวประชาชน พ.ศ. 2526</div></div><br><a name="b3"></a><div><a href="#b3" onclick="document.getElementById('d3').style.display='block'"><b>[+] ขออนุญาตก่อสร้างอาคาร</b></a><div id="d3" style="display:none">1) ยื่นแบบ ข.1 พร้อมแบบแปลน 5 ชุด ที่กองช่าง ชั้น 2<br>2) นายตรวจดูสถานที่ 7 วัน<br>3) ตรวจแบบ 15 วัน 4) ออกใบอนุญาต อ.1 รวมไม่เกิน 30 วัน ค่าใบอนุญาต 20 บาท ค่าตรวจแบบตามตารางเมตร<br>กฎหมาย: พ.ร.บ.ควบคุมอาคาร พ.ศ. 2522</div></div><br><a name="b4"></a><div><a href="#b4" onclick="document.getElementById('d4').style.display='block'"><b>[+] จ่ายภาษีที่ดินและสิ่งปลูกสร้าง</b></a><div id="d4" style="display:none">นำหนังสือแจ้ง ภ.ด.ส.6 มาที่เคาน์เตอร์ 3 ภายในเดือนเมษายน 5 นาทีเสร็จ จ่ายเงินสดหรือโอนผ่านธนาคาร<br>กฎหมาย: พ.ร.บ.ภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2562</div></div><br><p>ทุกเรื่องติดต่อได้ วันจันทร์-ศุกร์ 08.30-16.30 น. ไม่พักเที่ยง</p>
</td>
<td width="190" valign="top" align="center"><br><table width="170" border="1" cellpadding="3"><tr><td align="center"><img src="/images/mayor.jpg" width="110"><br><font size="2">นายธนกฤต วงศ์ไผ่ทอง<br>นายกเทศมนตรี</font></td></tr></table><br>
<a href="https://www.facebook.com/phaiyai.municipal.example"><img src="/images/f.gif" border="0"></a> <a href="http://webmail.phaiyaicity.go.th/"><img src="/images/mail.gif" border="0"></a><br><br>
<font size="1">ผู้เยี่ยมชมวันนี้ 47 คน<br>เดือนนี้ 1,386 คน<br>ทั้งหมด 418,229 คน<br>IP ของท่าน 10.0.0.8</font><br><a href="/calendar.php?m=6&y=2567"><font size="2">ปฏิทินกิจกรรม</font></a></td></tr>
<tr><td colspan="3" align="center" bgcolor="#DDEEDD"><font size="1" color="#666666">เทศบาลเมืองไผ่ใหญ่ ถนนราษฎร์บำรุง อำเภอไผ่ใหญ่ จังหวัดสุวรรณไพร โทรศัพท์ 0 3899 1201 | จัดทำโดยงานประชาสัมพันธ์ เหมาะกับ IE6 ขึ้นไป ความละเอียด 1024x768</font></td></tr>
</table>
</body></html>