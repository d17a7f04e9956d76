import { startServer } from '../postgres/server.mjs';
import fs from 'node:fs';
import { makeTemplate } from '../testing/template.mjs';
import { load, segment } from './report/load.mjs';
import pg from 'pg';
const s = await startServer({home:'/tmp/tiepdan-bench-keep',durable:true});
try { await makeTemplate(s.url('postgres'),'b');
const c=new pg.Client(s.url('b')); await c.connect();
await c.query(`insert into field(code,group_name,name,position) values('x','x','x',1)`);
const {rows:[o]}=await c.query(`insert into office(code,name,parent_name,place_name,committee_name) values('a','a','a','a','a') returning id`);
const {rows:[a]}=await c.query(`insert into account(office_id,username,full_name,position,roles,password_hash) values($1,'a','a','a','{head}','x') returning id`,[o.id]);
const segs=[]; let d=new Date(Date.UTC(2016,8,15)); for(let i=0;i<40;i++){const f=d.toISOString().slice(0,10); const e=new Date(d); e.setUTCMonth(e.getUTCMonth()+3); const t=new Date(e-864e5).toISOString().slice(0,10); segs.push(segment(f,t,5000,5000)); d=e;}
console.time('load'); await load(c,{officeId:o.id,accountId:a.id},segs); console.timeEnd('load');
await c.end(); } catch(e){console.log(e)}
fs.writeFileSync('/tmp/bench-url',s.url('b'));
console.log(s.url('b')); setInterval(()=>{},1e3);
process.on('SIGTERM',async()=>{await s.stop();process.exit()});
