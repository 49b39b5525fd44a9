<html>
<head>

<title>กระดานสนทนา</title>
<meta name="GENERATOR" content="Microsoft FrontPage 4.0"></head>
<body bgcolor="#FFFFFF" topmargin="0" link="#003399">
<table width="780" border="0" align="center"><tr><td width="175" valign="top"><table width="170" border="0" cellspacing="1" cellpadding="2" bgcolor="#006633">
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/home.htm">หน้าหลัก</a></font></td></tr>
<tr><td bgcolor="#99CC99"><b><font size="2">ข้อมูลเทศบาล</font></b></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/data2.htm">วิสัยทัศน์/พันธกิจ</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/data3.htm">การเเบ่งส่วนราชการ</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/data4.htm">คณะผู้บริหาร</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/data6.htm">พนักงานเทศบาล</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/data7.htm">ภาระกิจของเทศบาล</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/data8.htm">สถานที่ท่องเที่ยว</a></font></td></tr>
<tr><td bgcolor="#99CC99"><b><font size="2">แผนงาน/คลัง</font></b></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/plan.htm">แผนต่างๆ และรายงาน</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/klang/plan66.htm">แผนจัดชื้อจัดจ้าง</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/klang/ebid.asp?page=1">ปรกาศสอบราคา/จัดจ้าง</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/klang/skr.htm">สขร.1</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/doc/plan66-70.pdf">รายงานผลการจัดซื้อจัดจ้างประจำปี</a></font></td></tr>
<tr><td bgcolor="#99CC99"><b><font size="2">บุคลากร</font></b></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/hr.htm">งานการเจ้าหน้าที่</a></font></td></tr>
<tr><td bgcolor="#99CC99"><b><font size="2">บริการประชาชน</font></b></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/manual.htm">คู่มือต่างๆ</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/stat.htm">ข้อมูลสถิติการให้บริการ</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/complain.htm">ร้องทุกข์ทั่วไป</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/board/index.asp">กระดานถาม-ตอบ</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/faq.htm">Q & A คำถามที่ถามบ่อย</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/participation.htm">การมีส่วนร่วมของประชาชน</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/law.htm">กฏหมาย ระเบียบ</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/pdpa.htm">นโยบายคุ้มครองข้อมูลส่วนบุคคล</a></font></td></tr>
<tr><td bgcolor="#99CC99"><b><font size="2">ป้องกันการทุจริต</font></b></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/ita/prevent.htm">การป้องกันการทุจริต</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/ita/nogift.htm">No Gift Policy</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/ita/ethic.htm">จริยธรรม</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/ita/measure.htm">มาตรการคุณธรรมความโปร่งใส</a></font></td></tr>
<tr><td bgcolor="#F4FFF0"><font size="1" face="MS Sans Serif">&nbsp;<img src="/img/line.gif" width="8"> <a href="/oit.htm">รายงาน ITA</a></font></td></tr>
</table></td><td valign="top"><table width="100%" border="0" cellpadding="4"><tr><td bgcolor="#CCE8CC"><font size="3" color="#003300" face="MS Sans Serif"><b>กระดานถาม-ตอบ</b></font></td></tr><tr><td><font size="2" face="MS Sans Serif"><table border="1" cellpadding="3" cellspacing="0" width="98%" bordercolor="#999999">
<tr bgcolor="#FFE4A0"><td valign="top"><font size="2" face="MS Sans Serif">หัวข้อ</font></td><td valign="top"><font size="2" face="MS Sans Serif">ผู้ตั้ง</font></td><td valign="top"><font size="2" face="MS Sans Serif">ตอบ</font></td><td valign="top"><font size="2" face="MS Sans Serif">ล่าสุด</font></td></tr>
<tr><td valign="top"><font size="2" face="MS Sans Serif"><a href="/board/view.asp?q=88">ไฟหน้าบ้านซอย 4 ดับ</a></font></td><td valign="top"><font size="2" face="MS Sans Serif">ลุงแม้น</font></td><td valign="top"><font size="2" face="MS Sans Serif">2</font></td><td valign="top"><font size="2" face="MS Sans Serif">30/5/66</font></td></tr>
<tr><td valign="top"><font size="2" face="MS Sans Serif"><a href="/board/view.asp?q=85">จะต่อเติมบ้านต้องใช้เอกสารอะไร</a></font></td><td valign="top"><font size="2" face="MS Sans Serif">แอน</font></td><td valign="top"><font size="2" face="MS Sans Serif">1</font></td><td valign="top"><font size="2" face="MS Sans Serif">11/5/66</font></td></tr>
</table><form method="post" action="/board/add.asp">ตั้งคำถามใหม่ ชื่อ <input name="n" size="10"> หัวข้อ <input name="t"><br><textarea name="m" rows="3" cols="40"></textarea><input type="submit" value="ส่ง"></form></font></td></tr></table></td></tr></table>
<hr size="1" width="780"><center><font size="1">เทศบาลตำบลตะเคียนงาม &copy; 2548-2566 &nbsp; ผู้เยี่ยมชมลำดับที่ <img src="/img/counter.gif"> &nbsp;webmaster: งานประชาสัมพันธ์</font></center>
</body></html>