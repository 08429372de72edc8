filedesc://x.arc 0.0.0.0 20040101000000 text/plain 13
1 0 Archive


http://bay.example/a 1.2.3.4 20040102030405 text/html 58
HTTP/1.0 200 OK
Content-Type: text/html

<p>The old</p>
