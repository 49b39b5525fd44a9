# -*- coding: utf-8 -*-
import re, tomllib, sys
from pathlib import Path
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urldefrag
H = Path(__file__).resolve().parent.parent; S = H/'site'
routes = {r['path']: r for r in tomllib.loads((S/'_routes.toml').read_text('utf-8'))['route']}
def ok(u):
    u = unquote(u)
    if u in routes: return routes[u].get('redirect') or S/routes[u]['file']
    f = S/u.split('?')[0].strip('/') if u.split('?')[0] != '/' else S
    if '?' in u: return None
    if f.is_dir(): return f/'index.html' if (f/'index.html').exists() and u.endswith('/') else None
    return f if f.exists() and not f.name.startswith('_') else None
class L(HTMLParser):
    def __init__(s): super().__init__(); s.u = []
    def handle_starttag(s, t, at):
        d = dict(at)
        for k in ('href','src','action'):
            if d.get(k): s.u.append(d[k])
        if t == 'option' and d.get('value','').startswith('/'): s.u.append(d['value'])
        m = re.search(r"(?:open\(|href=)'([^']+)'", d.get('onclick') or '')
        if m: s.u.append(m.group(1))
seen, todo, bad = set(), ['/'], {}
while todo:
    u = todo.pop()
    if u in seen: continue
    seen.add(u); t = ok(u)
    if isinstance(t, str): todo.append(t); continue
    if t and t.suffix == '.html':
        p = L(); p.feed(t.read_text('utf-8'))
        for x in p.u:
            if re.match(r'(https?:|mailto:|javascript:|#$)', x): continue
            v = urldefrag(urljoin('http://h'+u, x))[0].replace('http://h','')
            if not ok(v): bad.setdefault(v, set()).add(u)
            else: todo.append(v)
print('reached', len(seen), 'broken', bad)
files = {f for f in S.rglob('*') if f.is_file() and not f.name.startswith('_')}
print('files', len(files), 'html', sum(f.suffix=='.html' for f in files), 'bytes', sum(f.stat().st_size for f in files))
print('unreached', [str(f.relative_to(S)) for f in files - {ok(u) for u in seen}])
t = tomllib.loads((H/'truth.toml').read_text('utf-8'))
assert list(t['items']) == [f'O{i}' for i in range(1,29)], list(t['items'])
from collections import Counter
print(Counter(v['outcome'] for v in t['items'].values()))
for k, v in t['items'].items():
    assert v['reason'] and set(v) == {'outcome','also','evidence','reason'}, k
    for e in v['evidence']:
        if not ok(e): print('BAD EVIDENCE', k, e)
        elif e not in seen: print('evidence not reached', k, e)
