import{r as e}from"./rolldown-runtime-XKyaHtl9.js";import{i as t,n,r}from"./react-CELlnBRq.js";import{_ as i,c as a,g as o,h as s,l as c,m as l,p as u,y as d}from"./router-s45aeH9E.js";import{n as f,r as p,t as m}from"./words-Do1HcqvU.js";function h(e){return Object.keys(e)}function g(e){return e&&typeof e==`object`&&!Array.isArray(e)}function _(e,t){let n={...e},r=t;return g(e)&&g(t)&&Object.keys(t).forEach(t=>{g(r[t])&&t in e?n[t]=_(n[t],r[t]):n[t]=r[t]}),n}function v(e){return e.replace(/[A-Z]/g,e=>`-${e.toLowerCase()}`)}function y(e){return typeof e!=`string`||!e.includes(`var(--mantine-scale)`)?e:e.match(/^calc\((.*?)\)$/)?.[1].split(`*`)[0].trim()}function b(e){let t=y(e);return typeof t==`number`?t:typeof t==`string`?t.includes(`calc`)||t.includes(`var`)?t:t.includes(`px`)?Number(t.replace(`px`,``)):t.includes(`rem`)?Number(t.replace(`rem`,``))*16:t.includes(`em`)?Number(t.replace(`em`,``))*16:Number(t):NaN}function x(e){return e===`0rem`?`0rem`:`calc(${e} * var(--mantine-scale))`}function S(e,{shouldScale:t=!1}={}){function n(r){if(r===0||r===`0`)return`0${e}`;if(typeof r==`number`){let n=`${r/16}${e}`;return t?x(n):n}if(typeof r==`string`){if(r===``||r.startsWith(`calc(`)||r.startsWith(`clamp(`)||r.includes(`rgba(`))return r;if(r.includes(`,`))return r.split(`,`).map(e=>n(e)).join(`,`);if(r.includes(` `))return r.split(` `).map(e=>n(e)).join(` `);let i=r.replace(`px`,``);if(!Number.isNaN(Number(i))){let n=`${Number(i)/16}${e}`;return t?x(n):n}}return r}return n}var C=S(`rem`,{shouldScale:!0}),w=S(`em`);function T(e){return Object.keys(e).reduce((t,n)=>(e[n]!==void 0&&(t[n]=e[n]),t),{})}function E(e){if(typeof e==`number`)return!0;if(typeof e==`string`){if(e.startsWith(`calc(`)||e.startsWith(`var(`)||e.includes(` `)&&e.trim()!==``)return!0;let t=/^[+-]?[0-9]+(\.[0-9]+)?(px|em|rem|ex|ch|lh|rlh|vw|vh|vmin|vmax|vb|vi|svw|svh|lvw|lvh|dvw|dvh|cm|mm|in|pt|pc|q|cqw|cqh|cqi|cqb|cqmin|cqmax|%)?$/;return e.trim().split(/\s+/).every(e=>t.test(e))}return!1}var D=e(t(),1);function O(e){return Array.isArray(e)||e===null?!1:typeof e==`object`&&e.type!==D.Fragment}function k(e){let t=(0,D.createContext)(null);return[t,()=>{let n=(0,D.use)(t);if(n===null)throw Error(e);return n}]}function A(e,t){let n=e;for(;(n=n.parentElement)&&!n.matches(t););return n}function j(e,t,n){for(let n=e-1;n>=0;--n)if(!t[n].disabled)return n;if(n){for(let e=t.length-1;e>-1;--e)if(!t[e].disabled)return e}return e}function M(e,t,n){for(let n=e+1;n<t.length;n+=1)if(!t[n].disabled)return n;if(n){for(let e=0;e<t.length;e+=1)if(!t[e].disabled)return e}return e}function N(e,t,n){return A(e,n)===A(t,n)}function P({parentSelector:e,siblingSelector:t,onKeyDown:n,loop:r=!0,activateOnFocus:i=!1,dir:a=`rtl`,orientation:o}){return s=>{n?.(s);let c=Array.from(A(s.currentTarget,e)?.querySelectorAll(t)||[]).filter(t=>N(s.currentTarget,t,e)),l=c.findIndex(e=>s.currentTarget===e),u=M(l,c,r),d=j(l,c,r),f=a===`rtl`?d:u,p=a===`rtl`?u:d;switch(s.key){case`ArrowRight`:o===`horizontal`&&(s.stopPropagation(),s.preventDefault(),c[f].focus(),i&&c[f].click());break;case`ArrowLeft`:o===`horizontal`&&(s.stopPropagation(),s.preventDefault(),c[p].focus(),i&&c[p].click());break;case`ArrowUp`:o===`vertical`&&(s.stopPropagation(),s.preventDefault(),c[d].focus(),i&&c[d].click());break;case`ArrowDown`:o===`vertical`&&(s.stopPropagation(),s.preventDefault(),c[u].focus(),i&&c[u].click());break;case`Home`:s.stopPropagation(),s.preventDefault(),c[M(-1,c,!1)]?.focus();break;case`End`:s.stopPropagation(),s.preventDefault(),c[j(c.length,c,!1)]?.focus()}}}var F={app:100,modal:200,popover:300,overlay:400,max:9999};function ee(e){return F[e]}var I=()=>{};function te(e,t={active:!0}){return typeof e!=`function`||!t.active?t.onKeyDown||I:n=>{n.key===`Escape`&&(e(n),t.onTrigger?.())}}function L(e,t=`size`,n=!0){if(e!==void 0)return E(e)?n?C(e):e:`var(--${t}-${e})`}function R(e){return L(e,`mantine-spacing`)}function z(e){return e===void 0?`var(--mantine-radius-default)`:L(e,`mantine-radius`)}function B(e){return L(e,`mantine-font-size`)}function ne(e){return L(e,`mantine-line-height`,!1)}function re(e){if(e)return L(e,`mantine-shadow`,!1)}function V(e,t){return n=>{e?.(n),t?.(n)}}function ie(e,t,n){return n?Array.from(A(n,t)?.querySelectorAll(e)||[]).findIndex(e=>e===n):null}function ae(e=`mantine-`){return`${e}${Math.random().toString(36).slice(2,11)}`}function oe(e){let t=(0,D.useRef)(e);return(0,D.useEffect)(()=>{t.current=e}),(0,D.useMemo)(()=>((...e)=>t.current?.(...e)),[])}function H(e,t){let{delay:n,flushOnUnmount:r,leading:i,maxWait:a}=typeof t==`number`?{delay:t,flushOnUnmount:!1,leading:!1,maxWait:void 0}:t,o=oe(e),s=(0,D.useRef)(0),c=(0,D.useRef)(0),l=(0,D.useRef)(null),u=(0,D.useMemo)(()=>{let e=Object.assign((...t)=>{window.clearTimeout(s.current),l.current=t;let r=e._isFirstCall;e._isFirstCall=!1;function u(){window.clearTimeout(s.current),window.clearTimeout(c.current),s.current=0,c.current=0,e._isFirstCall=!0,e._hasPendingCallback=!1}function d(){a!==void 0&&c.current===0&&(c.current=window.setTimeout(()=>{if(c.current=0,s.current!==0&&e._hasPendingCallback){let e=l.current;u(),o(...e)}},a))}if(i&&r){o(...t),e.flush=()=>{s.current!==0&&u()},e.cancel=()=>{u()},s.current=window.setTimeout(()=>{u()},n),d();return}if(i&&!r){e._hasPendingCallback=!0,e.flush=()=>{s.current!==0&&(u(),o(...t))},e.cancel=()=>{u()},s.current=window.setTimeout(()=>{u()},n),d();return}e._hasPendingCallback=!0;let f=()=>{s.current!==0&&(u(),o(...t))};e.flush=f,e.cancel=()=>{u()},s.current=window.setTimeout(f,n),d()},{flush:()=>{},cancel:()=>{},isPending:()=>e._hasPendingCallback,_isFirstCall:!0,_hasPendingCallback:!1});return e},[o,n,i,a]);return(0,D.useEffect)(()=>()=>{r?u.flush():u.cancel()},[u,r]),u}var se=[`mousedown`,`touchstart`];function ce(e,t,n,r=!0,i=!1){let a=(0,D.useRef)(null),o=t||se,s=(0,D.useEffectEvent)(t=>{let{target:r}=t??{};if(!document.body.contains(r)&&r?.tagName!==`HTML`)return;let i=t.composedPath();Array.isArray(n)?n.every(e=>!!e&&!i.includes(e))&&e(t):a.current&&!i.includes(a.current)&&e(t)}),c=o.join(`,`);return(0,D.useEffect)(()=>{if(!r)return;let e=c.split(`,`);return e.forEach(e=>document.addEventListener(e,s,i)),()=>{e.forEach(e=>document.removeEventListener(e,s,i))}},[c,r,i]),a}function le(e={}){let t=e.timeout??2e3,[n,r]=(0,D.useState)(null),[i,a]=(0,D.useState)(!1),o=(0,D.useRef)(null);(0,D.useEffect)(()=>()=>{window.clearTimeout(o.current)},[]);let s=e=>{window.clearTimeout(o.current),o.current=window.setTimeout(()=>a(!1),t),a(e)};return{copy:e=>{`clipboard`in navigator?navigator.clipboard.writeText(e).then(()=>{r(null),s(!0)}).catch(e=>r(e)):r(Error(`useClipboard: navigator.clipboard is not supported`))},reset:()=>{a(!1),r(null),window.clearTimeout(o.current)},error:n,copied:i}}function ue(e,t){if(typeof t==`boolean`)return t;if(typeof window<`u`&&`matchMedia`in window)try{return window.matchMedia(e).matches}catch{return!1}return!1}function de(e,t,{getInitialValueInEffect:n}={getInitialValueInEffect:!0}){let[r,i]=(0,D.useState)(n?t:ue(e));return(0,D.useEffect)(()=>{try{if(`matchMedia`in window){let t=window.matchMedia(e);i(t.matches);let n=e=>i(e.matches);return t.addEventListener(`change`,n),()=>{t.removeEventListener(`change`,n)}}}catch{return}},[e]),r||!1}function fe(e,t){return de(`(prefers-color-scheme: dark)`,e===`dark`,t)?`dark`:`light`}var pe=typeof document<`u`?D.useLayoutEffect:D.useEffect;function me(e,t){return e.length!==t.length||t.some((t,n)=>!Object.is(t,e[n]))}function he(e,t){let n=(0,D.useRef)(!1),r=(0,D.useRef)(null),i=(0,D.useRef)(void 0),a={};(0,D.useEffect)(()=>{let o=r.current===a,s=i.current;if(r.current=a,i.current=t,!n.current)n.current=!0;else if(!o&&!(t&&s&&!me(s,t)))return e()},t)}function ge({opened:e,shouldReturnFocus:t=!0}){let n=(0,D.useRef)(null),r=()=>{n.current&&`focus`in n.current&&typeof n.current.focus==`function`&&n.current?.focus({preventScroll:!0})};return he(()=>{let i=-1,a=e=>{e.key===`Tab`&&window.clearTimeout(i)};if(document.addEventListener(`keydown`,a),e)n.current=document.activeElement;else if(t){let e=document.activeElement;i=window.setTimeout(()=>{let t=document.activeElement;(t===null||t===document.body||t===e)&&r()},10)}return()=>{window.clearTimeout(i),document.removeEventListener(`keydown`,a)}},[e,t]),r}var _e=/input|select|textarea|button|object|summary|iframe/,ve=`a, input, select, textarea, button, object, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]`;function ye(e){let t=e.getAttribute(`contenteditable`);return t!==null&&t!==`false`}function U(e){let t=e.nodeName.toLowerCase();return(t===`audio`||t===`video`)&&e.hasAttribute(`controls`)}function be(e){return e.style.display===`none`}function xe(e){if(e.getAttribute(`aria-hidden`)||e.getAttribute(`hidden`)||e.getAttribute(`type`)===`hidden`)return!1;let t=e;for(;t&&t!==document.body&&t.nodeType!==11;){if(be(t))return!1;t=t.parentNode}return!0}function Se(e){let t=e.getAttribute(`tabindex`);return t===null&&(t=void 0),parseInt(t,10)}function Ce(e){let t=e.nodeName.toLowerCase(),n=!Number.isNaN(Se(e));return(_e.test(t)&&!e.disabled||ye(e)||U(e)||e instanceof HTMLAnchorElement&&e.href||n)&&xe(e)}function we(e){let t=Se(e);return(Number.isNaN(t)||t>=0)&&Ce(e)}function Te(e){let t=Array.from(e.querySelectorAll(ve)).filter(we),n=t.filter(e=>Se(e)>0).sort((e,t)=>Se(e)-Se(t)),r=t.filter(e=>!(Se(e)>0));return[...n,...r]}var Ee=[`date`,`time`,`datetime-local`,`month`,`week`],De=[`audio`,`video`,`iframe`,`object`,`embed`];function Oe(e){return!!e&&e.tagName===`INPUT`&&e.type===`radio`}function ke(e,t){return e.name!==``&&e.name===t.name&&e.form===t.form}function Ae(e){let t=e.nodeName.toLowerCase();return t===`input`?Ee.includes(e.type):De.includes(t)}function je(e,t){let n=Te(e);return n.filter(e=>e===t||!Oe(e)?!0:Oe(t)&&ke(e,t)?!1:e.checked?!0:!n.some(t=>Oe(t)&&t.checked&&ke(t,e)))}function Me(e,t,n,r){let i=e.indexOf(t);if(i!==-1)return i+1;if(t===n)return 0;let a=r?Node.DOCUMENT_POSITION_PRECEDING:Node.DOCUMENT_POSITION_FOLLOWING,o=e.findIndex(e=>(t.compareDocumentPosition(e)&a)!==0);return o===-1?0:o}function Ne(e,t,n){let r=je(e,t);n&&r.reverse();let i=Me(r,t,e,n);return[...r.slice(i),...r.slice(0,i)].filter(e=>e!==t)}function Pe(e,t){for(let n of e)if(n.focus(),t.activeElement===n)return}function Fe(e,t){let n=e.getRootNode(),r=n.activeElement;if(!r||r!==e&&!e.contains(r))return;let i=Ne(e,r,t.shiftKey);Ae(r)?setTimeout(()=>{let t=n.activeElement;e.isConnected&&t!==r&&t!==i[0]&&Pe([...i,r],n)}):(t.preventDefault(),Pe(i,n))}var Ie=new Set;function Le(e,t){let n=t.getRootNode().activeElement;if(!n)return!1;for(let r of Ie){let i=r.current;if(r!==e&&i&&i!==t&&t.contains(i)&&i.contains(n))return!0}return!1}function Re(e=!0){let t=(0,D.useRef)(null),n=e=>{let t=e.querySelector(`[data-autofocus]`);if(!t){let n=Array.from(e.querySelectorAll(ve));t=n.find(we)||n.find(Ce)||null,!t&&Ce(e)&&(t=e)}t?t.focus({preventScroll:!0}):console.warn(`[@mantine/hooks/use-focus-trap] Failed to find focusable element within provided node`,e)},r=(0,D.useCallback)(r=>{e&&(r===null?t.current=null:t.current!==r&&(setTimeout(()=>{r.getRootNode()?n(r):console.warn(`[@mantine/hooks/use-focus-trap] Ref node is not part of the dom`,r)}),t.current=r))},[e]);return(0,D.useEffect)(()=>{if(!e)return;t.current&&setTimeout(()=>{t.current&&n(t.current)});let r=e=>{e.key!==`Tab`||e.defaultPrevented||!t.current||Le(t,t.current)||Fe(t.current,e)};return Ie.add(t),document.addEventListener(`keydown`,r),()=>{Ie.delete(t),document.removeEventListener(`keydown`,r)}},[e]),r}var ze=e=>(e+1)%1e6;function Be(){let[,e]=(0,D.useReducer)(ze,0);return e}function Ve(e){let t=(0,D.useId)(),[n,r]=(0,D.useState)(`mantine-${t.replace(/:/g,``)}`),i=(0,D.useRef)(!1);return pe(()=>{i.current||(i.current=!0,r(ae()))},[]),typeof e==`string`?e:n}function He(e,t,n){let r=(0,D.useEffectEvent)(t);(0,D.useEffect)(()=>(window.addEventListener(e,r,n),()=>window.removeEventListener(e,r,n)),[e])}function Ue(e,t){if(typeof e==`function`)return e(t);typeof e==`object`&&e&&`current`in e&&(e.current=t)}function We(...e){let t=new Map;return n=>{if(e.forEach(e=>{let r=Ue(e,n);r&&t.set(e,r)}),t.size>0)return()=>{e.forEach(e=>{let n=t.get(e);n&&typeof n==`function`?n():Ue(e,null)}),t.clear()}}}function Ge(...e){return(0,D.useCallback)(We(...e),e)}function Ke({value:e,defaultValue:t,finalValue:n,onChange:r=()=>{}}){let[i,a]=(0,D.useState)(t===void 0?n:t);return e===void 0?[i,(e,...t)=>{a(e),r?.(e,...t)},!1]:[e,r,!0]}function qe(e,t){return de(`(prefers-reduced-motion: reduce)`,e,t)}function Je(e=!1,t={}){let[n,r]=(0,D.useState)(e),i=(0,D.useCallback)(()=>{r(e=>e||(t.onOpen?.(),!0))},[t.onOpen]),a=(0,D.useCallback)(()=>{r(e=>e&&(t.onClose?.(),!1))},[t.onClose]);return[n,{open:i,close:a,toggle:(0,D.useCallback)(()=>{n?a():i()},[a,i,n]),set:r}]}var Ye=[`mouse`,`touch`],Xe=10;function Ze(e,t={}){let{threshold:n=400,events:r=Ye,cancelOnMove:i=!1,onStart:a,onFinish:o,onCancel:s}=t,c=(0,D.useRef)(!1),l=(0,D.useRef)(!1),u=(0,D.useRef)(-1),d=(0,D.useRef)(null);(0,D.useEffect)(()=>()=>window.clearTimeout(u.current),[]);let f=r.join(`,`);return(0,D.useMemo)(()=>{if(typeof e!=`function`)return{};let t=i!==!1,f=i===!0?Xe:i===!1?0:i,p=t=>{(et(t)||$e(t))&&(a&&a(t),d.current=Qe(t),l.current=!0,u.current=window.setTimeout(()=>{e(t),c.current=!0},n))},m=e=>{(et(e)||$e(e))&&(c.current?o&&o(e):l.current&&s&&s(e),c.current=!1,l.current=!1,d.current=null,u.current!==-1&&(window.clearTimeout(u.current),u.current=-1))},h=e=>{if(!t||!l.current||c.current)return;let n=Qe(e);if(!n||!d.current)return;let r=n.x-d.current.x,i=n.y-d.current.y;Math.sqrt(r*r+i*i)>f&&m(e)},g={};return r.includes(`mouse`)&&(g.onMouseDown=p,g.onMouseUp=m,g.onMouseLeave=m,t&&(g.onMouseMove=h)),r.includes(`touch`)&&(g.onTouchStart=p,g.onTouchEnd=m,g.onTouchCancel=m,t&&(g.onTouchMove=h)),g},[e,n,s,o,a,i,f])}function Qe(e){if($e(e)){let t=e.touches[0]??e.changedTouches[0];return t?{x:t.clientX,y:t.clientY}:null}return{x:e.clientX,y:e.clientY}}function $e(e){return window.TouchEvent?e.nativeEvent instanceof TouchEvent:`touches`in e.nativeEvent}function et(e){return e.nativeEvent instanceof MouseEvent}var tt=100;function nt(e){return e>0?1:e<0?-1:0}function rt(e){let t=e??0;return typeof t==`number`?[t,t]:t}function it(){return{isActive:!1,pointerId:-1,startXY:[0,0],prevXY:[0,0],startTimestamp:0,prevTimestamp:0,thresholdMet:!1,firstFired:!1,lockedAxis:null,canceled:!1,lastVelocity:[0,0]}}function at(e,t={}){let[n,r]=(0,D.useState)(!1),i=(0,D.useRef)(e);i.current=e;let a=(0,D.useRef)(t);a.current=t;let o=(0,D.useRef)(it()),s=(0,D.useRef)(null);return{ref:(0,D.useCallback)(e=>{if(!e)return;let t=new AbortController,n=e=>{let t=a.current,n=o.current;if(t.axis===`x`)return[e[0],0];if(t.axis===`y`)return[0,e[1]];if(t.axis===`lock`){if(n.lockedAxis===null){let r=t.axisThreshold??1;(Math.abs(e[0])>r||Math.abs(e[1])>r)&&(n.lockedAxis=Math.abs(e[0])>=Math.abs(e[1])?`x`:`y`)}if(n.lockedAxis===`x`)return[e[0],0];if(n.lockedAxis===`y`)return[0,e[1]]}return e},c=()=>{let e=o.current;e.isActive=!1,e.pointerId=-1,e.thresholdMet=!1,e.firstFired=!1,e.lockedAxis=null,e.canceled=!1,r(!1),document.body.style.userSelect=``,document.body.style.webkitUserSelect=``,s.current?.abort(),s.current=null},l=()=>{o.current.isActive&&(o.current.canceled=!0,c())},u=()=>{r(!0),document.body.style.userSelect=`none`,document.body.style.webkitUserSelect=`none`},d=e=>{if(a.current.enabled===!1||e.button!==0||o.current.isActive)return;let t=o.current;t.isActive=!0,t.pointerId=e.pointerId,t.startXY=[e.clientX,e.clientY],t.prevXY=[e.clientX,e.clientY],t.startTimestamp=e.timeStamp,t.prevTimestamp=e.timeStamp,t.thresholdMet=!1,t.firstFired=!1,t.lockedAxis=null,t.canceled=!1,t.lastVelocity=[0,0];let[n,r]=rt(a.current.threshold);n===0&&r===0&&(t.thresholdMet=!0,t.firstFired=!0,u(),i.current({xy:[e.clientX,e.clientY],initial:[e.clientX,e.clientY],movement:[0,0],delta:[0,0],distance:[0,0],direction:[0,0],velocity:[0,0],elapsedTime:0,first:!0,last:!1,active:!0,tap:!1,canceled:!1,cancel:l,event:e})),s.current?.abort(),s.current=new AbortController;let c=s.current.signal;document.addEventListener(`pointermove`,f,{signal:c}),document.addEventListener(`pointerup`,p,{signal:c}),document.addEventListener(`pointercancel`,m,{signal:c})},f=e=>{let t=o.current;if(!t.isActive||e.pointerId!==t.pointerId)return;let r=[e.clientX-t.startXY[0],e.clientY-t.startXY[1]];if(!t.thresholdMet){let[n,i]=rt(a.current.threshold);if(Math.abs(r[0])<n&&Math.abs(r[1])<i){t.prevXY=[e.clientX,e.clientY],t.prevTimestamp=e.timeStamp;return}t.thresholdMet=!0,u()}let s=n(r),c=[e.clientX-t.prevXY[0],e.clientY-t.prevXY[1]],d=n(c),f=e.timeStamp-t.prevTimestamp,p=f>0?[Math.abs(d[0])/f,Math.abs(d[1])/f]:t.lastVelocity;t.lastVelocity=p;let m=!t.firstFired;t.firstFired=!0,t.prevXY=[e.clientX,e.clientY],t.prevTimestamp=e.timeStamp,i.current({xy:[e.clientX,e.clientY],initial:[...t.startXY],movement:s,delta:d,distance:[Math.abs(s[0]),Math.abs(s[1])],direction:[nt(d[0]),nt(d[1])],velocity:p,elapsedTime:e.timeStamp-t.startTimestamp,first:m,last:!1,active:!0,tap:!1,canceled:!1,cancel:l,event:e})},p=e=>{let t=o.current;if(!t.isActive||e.pointerId!==t.pointerId)return;let r=a.current;if(!t.thresholdMet){if(r.filterTaps){let a=[e.clientX-t.startXY[0],e.clientY-t.startXY[1]],o=n(a),s=[Math.abs(o[0]),Math.abs(o[1])],c=Math.max(s[0],s[1])<(r.tapThreshold??3);i.current({xy:[e.clientX,e.clientY],initial:[...t.startXY],movement:o,delta:o,distance:s,direction:[nt(o[0]),nt(o[1])],velocity:[0,0],elapsedTime:e.timeStamp-t.startTimestamp,first:!0,last:!0,active:!1,tap:c,canceled:!1,cancel:l,event:e})}c();return}let s=[e.clientX-t.startXY[0],e.clientY-t.startXY[1]],u=n(s),d=[Math.abs(u[0]),Math.abs(u[1])],f=[e.clientX-t.prevXY[0],e.clientY-t.prevXY[1]],p=n(f),m=e.timeStamp-t.prevTimestamp>tt?[0,0]:t.lastVelocity,h=Math.max(d[0],d[1]),g=r.filterTaps===!0&&h<(r.tapThreshold??3);i.current({xy:[e.clientX,e.clientY],initial:[...t.startXY],movement:u,delta:p,distance:d,direction:[nt(p[0]),nt(p[1])],velocity:m,elapsedTime:e.timeStamp-t.startTimestamp,first:!t.firstFired,last:!0,active:!1,tap:g,canceled:!1,cancel:l,event:e}),c()},m=e=>{let t=o.current;if(!t.isActive||e.pointerId!==t.pointerId)return;let r=[e.clientX-t.startXY[0],e.clientY-t.startXY[1]],a=n(r);i.current({xy:[e.clientX,e.clientY],initial:[...t.startXY],movement:a,delta:[0,0],distance:[Math.abs(a[0]),Math.abs(a[1])],direction:[0,0],velocity:[0,0],elapsedTime:e.timeStamp-t.startTimestamp,first:!t.firstFired,last:!0,active:!1,tap:!1,canceled:!0,cancel:l,event:e}),c()};return e.addEventListener(`pointerdown`,d,{signal:t.signal}),()=>{t.abort(),s.current?.abort(),s.current=null,o.current.isActive&&(o.current.isActive=!1,r(!1),document.body.style.userSelect=``,document.body.style.webkitUserSelect=``)}},[]),active:n}}function ot(){return`development`}var st=e(r(),1);function ct(e){return e?.props?.ref}function lt(e){let t=D.Children.toArray(e);return t.length!==1||!O(t[0])?null:t[0]}function W(e){return e}function ut(e){var t,n,r=``;if(typeof e==`string`||typeof e==`number`)r+=e;else if(typeof e==`object`){if(Array.isArray(e)){var i=e.length;for(t=0;t<i;t++)e[t]&&(n=ut(e[t]))&&(r&&(r+=` `),r+=n)}else for(n in e)e[n]&&(r&&(r+=` `),r+=n)}return r}function dt(){for(var e,t,n=0,r=``,i=arguments.length;n<i;n++)(e=arguments[n])&&(t=ut(e))&&(r&&(r+=` `),r+=t);return r}var ft={};function pt(e){let t={};return e.forEach(e=>{Object.entries(e).forEach(([e,n])=>{t[e]?t[e]=dt(t[e],n):t[e]=n})}),t}function mt({theme:e,classNames:t,props:n,stylesCtx:r}){return pt((Array.isArray(t)?t:[t]).map(t=>typeof t==`function`?t(e,n,r):t||ft))}function ht({theme:e,styles:t,props:n,stylesCtx:r}){let i=Array.isArray(t)?t:[t],a={};for(let t of i)typeof t==`function`?Object.assign(a,t(e,n,r)):t&&Object.assign(a,t);return a}function gt(e){return e===`auto`||e===`dark`||e===`light`}function _t({key:e=`mantine-color-scheme-value`}={}){let t;return{get:t=>{if(typeof window>`u`)return t;try{let n=window.localStorage.getItem(e);return gt(n)?n:t}catch{return t}},set:t=>{try{window.localStorage.setItem(e,t)}catch(e){console.warn(`[@mantine/core] Local storage color scheme manager was unable to save color scheme.`,e)}},subscribe:n=>{t=t=>{t.storageArea===window.localStorage&&t.key===e&&gt(t.newValue)&&n(t.newValue)},window.addEventListener(`storage`,t)},unsubscribe:()=>{window.removeEventListener(`storage`,t)},clear:()=>{window.localStorage.removeItem(e)}}}function vt(e,t){return typeof e.primaryShade==`number`?e.primaryShade:t===`dark`?e.primaryShade.dark:e.primaryShade.light}function yt(e){return/^#?([0-9A-F]{3}){1,2}([0-9A-F]{2})?$/i.test(e)}function bt(e){let t=e.replace(`#`,``);if(t.length===3){let e=t.split(``);t=[e[0],e[0],e[1],e[1],e[2],e[2]].join(``)}if(t.length===8){let e=parseInt(t.slice(6,8),16)/255;return{r:parseInt(t.slice(0,2),16),g:parseInt(t.slice(2,4),16),b:parseInt(t.slice(4,6),16),a:e}}let n=parseInt(t,16);return{r:n>>16&255,g:n>>8&255,b:n&255,a:1}}function xt(e){let[t,n,r,i]=e.replace(/[^0-9,./]/g,``).split(/[/,]/).map(Number);return{r:t,g:n,b:r,a:i===void 0?1:i}}function St(e){let t=e.match(/^hsla?\(\s*(\d+)\s*,\s*(\d+%)\s*,\s*(\d+%)\s*(,\s*(0?\.\d+|\d+(\.\d+)?))?\s*\)$/i);if(!t)return{r:0,g:0,b:0,a:1};let n=parseInt(t[1],10),r=parseInt(t[2],10)/100,i=parseInt(t[3],10)/100,a=t[5]?parseFloat(t[5]):void 0,o=(1-Math.abs(2*i-1))*r,s=n/60,c=o*(1-Math.abs(s%2-1)),l=i-o/2,u,d,f;return s>=0&&s<1?(u=o,d=c,f=0):s>=1&&s<2?(u=c,d=o,f=0):s>=2&&s<3?(u=0,d=o,f=c):s>=3&&s<4?(u=0,d=c,f=o):s>=4&&s<5?(u=c,d=0,f=o):(u=o,d=0,f=c),{r:Math.round((u+l)*255),g:Math.round((d+l)*255),b:Math.round((f+l)*255),a:a||1}}function Ct(e){return yt(e)?bt(e):e.startsWith(`rgb`)?xt(e):e.startsWith(`hsl`)?St(e):{r:0,g:0,b:0,a:1}}function wt(e){return e<=.03928?e/12.92:((e+.055)/1.055)**2.4}function Tt(e){let t=e.match(/oklch\((.*?)%\s/);return t?parseFloat(t[1]):null}function Et(e){if(e.startsWith(`oklch(`))return(Tt(e)||0)/100;let{r:t,g:n,b:r}=Ct(e),i=t/255,a=n/255,o=r/255,s=wt(i),c=wt(a),l=wt(o);return .2126*s+.7152*c+.0722*l}function Dt(e,t=.179){return!e.startsWith(`var(`)&&Et(e)>t}function Ot({color:e,theme:t,colorScheme:n}){if(typeof e!=`string`)throw Error(`[@mantine/core] Failed to parse color. Expected color to be a string, instead got ${typeof e}`);if(e===`bright`)return{color:e,value:n===`dark`?t.white:t.black,shade:void 0,isThemeColor:!1,isLight:Dt(n===`dark`?t.white:t.black,t.luminanceThreshold),variable:`--mantine-color-bright`};if(e===`dimmed`)return{color:e,value:n===`dark`?t.colors.dark[2]:t.colors.gray[7],shade:void 0,isThemeColor:!1,isLight:Dt(n===`dark`?t.colors.dark[2]:t.colors.gray[6],t.luminanceThreshold),variable:`--mantine-color-dimmed`};if(e===`white`||e===`black`)return{color:e,value:e===`white`?t.white:t.black,shade:void 0,isThemeColor:!1,isLight:Dt(e===`white`?t.white:t.black,t.luminanceThreshold),variable:`--mantine-color-${e}`};let[r,i]=e.split(`.`),a=i?Number(i):void 0,o=r in t.colors;if(o){let e=a===void 0?t.colors[r][vt(t,n||`light`)]:t.colors[r][a];return{color:r,value:e,shade:a,isThemeColor:o,isLight:Dt(e,t.luminanceThreshold),variable:i?`--mantine-color-${r}-${a}`:`--mantine-color-${r}-filled`}}return{color:e,value:e,isThemeColor:o,isLight:Dt(e,t.luminanceThreshold),shade:a,variable:void 0}}function kt(e,t){let n=Ot({color:e||t.primaryColor,theme:t});return n.variable?`var(${n.variable})`:e}function At(e){return!!e&&typeof e==`object`&&`mantine-virtual-color`in e}function jt(e,t){if(e.startsWith(`var(`))return`color-mix(in srgb, ${e}, black ${t*100}%)`;let{r:n,g:r,b:i,a}=Ct(e),o=1-t,s=e=>Math.round(e*o);return`rgba(${s(n)}, ${s(r)}, ${s(i)}, ${a})`}function Mt(e,t){let n={from:e?.from||t.defaultGradient.from,to:e?.to||t.defaultGradient.to,deg:e?.deg??t.defaultGradient.deg??0},r=kt(n.from,t),i=kt(n.to,t);return`linear-gradient(${n.deg}deg, ${r} 0%, ${i} 100%)`}function Nt(e,t){if(typeof e!=`string`||t>1||t<0)return`rgba(0, 0, 0, 1)`;if(e.startsWith(`var(`))return`color-mix(in srgb, ${e}, transparent ${(1-t)*100}%)`;if(e.startsWith(`oklch`))return e.includes(`/`)?e.replace(/\/\s*[\d.]+\s*\)/,`/ ${t})`):e.replace(`)`,` / ${t})`);let{r:n,g:r,b:i}=Ct(e);return`rgba(${n}, ${r}, ${i}, ${t})`}var Pt=Nt,Ft=({color:e,theme:t,variant:n,gradient:r,autoContrast:i})=>{let a=Ot({color:e,theme:t}),o=typeof i==`boolean`?i:t.autoContrast;if(n===`none`)return{background:`transparent`,hover:`transparent`,color:`inherit`,border:`none`};if(n===`filled`){let n=a.isThemeColor&&a.shade===void 0&&At(t.colors[a.color]),r=o?n?`var(--mantine-color-${a.color}-contrast)`:a.isLight?`var(--mantine-color-black)`:`var(--mantine-color-white)`:`var(--mantine-color-white)`;return a.isThemeColor?a.shade===void 0?{background:`var(--mantine-color-${e}-filled)`,hover:`var(--mantine-color-${e}-filled-hover)`,color:r,border:`${C(1)} solid transparent`}:{background:`var(--mantine-color-${a.color}-${a.shade})`,hover:`var(--mantine-color-${a.color}-${a.shade===9?8:a.shade+1})`,color:r,border:`${C(1)} solid transparent`}:{background:e,hover:jt(e,.1),color:r,border:`${C(1)} solid transparent`}}if(n===`light`){if(a.isThemeColor){if(a.shade===void 0)return{background:`var(--mantine-color-${e}-light)`,hover:`var(--mantine-color-${e}-light-hover)`,color:`var(--mantine-color-${e}-light-color)`,border:`${C(1)} solid transparent`};let n=t.colors[a.color][a.shade];return{background:n,hover:jt(n,.1),color:`var(--mantine-color-${a.color}-light-color)`,border:`${C(1)} solid transparent`}}return{background:Nt(e,.1),hover:Nt(e,.12),color:e,border:`${C(1)} solid transparent`}}if(n===`outline`)return a.isThemeColor?a.shade===void 0?{background:`transparent`,hover:`var(--mantine-color-${e}-outline-hover)`,color:`var(--mantine-color-${e}-outline)`,border:`${C(1)} solid var(--mantine-color-${e}-outline)`}:{background:`transparent`,hover:Nt(t.colors[a.color][a.shade],.05),color:`var(--mantine-color-${a.color}-${a.shade})`,border:`${C(1)} solid var(--mantine-color-${a.color}-${a.shade})`}:{background:`transparent`,hover:Nt(e,.05),color:e,border:`${C(1)} solid ${e}`};if(n===`subtle`){if(a.isThemeColor){if(a.shade===void 0)return{background:`transparent`,hover:`var(--mantine-color-${e}-light-hover)`,color:`var(--mantine-color-${e}-light-color)`,border:`${C(1)} solid transparent`};let n=t.colors[a.color][a.shade];return{background:`transparent`,hover:Nt(n,.12),color:`var(--mantine-color-${a.color}-${Math.min(a.shade,6)})`,border:`${C(1)} solid transparent`}}return{background:`transparent`,hover:Nt(e,.12),color:e,border:`${C(1)} solid transparent`}}return n===`transparent`?a.isThemeColor?a.shade===void 0?{background:`transparent`,hover:`transparent`,color:`var(--mantine-color-${e}-light-color)`,border:`${C(1)} solid transparent`}:{background:`transparent`,hover:`transparent`,color:`var(--mantine-color-${a.color}-${Math.min(a.shade,6)})`,border:`${C(1)} solid transparent`}:{background:`transparent`,hover:`transparent`,color:e,border:`${C(1)} solid transparent`}:n===`white`?a.isThemeColor?a.shade===void 0?{background:`var(--mantine-color-white)`,hover:jt(t.white,.01),color:`var(--mantine-color-${e}-filled)`,border:`${C(1)} solid transparent`}:{background:`var(--mantine-color-white)`,hover:jt(t.white,.01),color:`var(--mantine-color-${a.color}-${a.shade})`,border:`${C(1)} solid transparent`}:{background:`var(--mantine-color-white)`,hover:jt(t.white,.01),color:e,border:`${C(1)} solid transparent`}:n===`gradient`?{background:Mt(r,t),hover:Mt(r,t),color:`var(--mantine-color-white)`,border:`none`}:n==="default"?{background:`var(--mantine-color-default)`,hover:`var(--mantine-color-default-hover)`,color:`var(--mantine-color-default-color)`,border:`${C(1)} solid var(--mantine-color-default-border)`}:{}};function It({color:e,theme:t,autoContrast:n,colorScheme:r}){return(typeof n==`boolean`?n:t.autoContrast)&&Ot({color:e||t.primaryColor,theme:t,colorScheme:r}).isLight?`var(--mantine-color-black)`:`var(--mantine-color-white)`}function Lt(e,t,n){return It({color:n===`dark`?e.dark:e.light,theme:t,colorScheme:n,autoContrast:!0})}function Rt(e,t){let n=e.colors[e.primaryColor];return At(n)?e.autoContrast?Lt(n,e,t):`var(--mantine-color-white)`:It({color:n[vt(e,t)],theme:e,autoContrast:null})}function zt(e,t){return typeof e==`boolean`?e:t.autoContrast}var Bt=(0,D.createContext)(null);function Vt(){let e=(0,D.use)(Bt);if(!e)throw Error(`[@mantine/core] MantineProvider was not found in tree`);return e}function Ht(){return Vt().cssVariablesResolver}function Ut(){return Vt().classNamesPrefix}function Wt(){return Vt().getStyleNonce}function Gt(){return Vt().withStaticClasses}function Kt(){return Vt().headless}function qt(){return Vt().stylesTransform?.sx}function Jt(){return Vt().stylesTransform?.styles}function Yt(){return Vt().env||`default`}function Xt(){return Vt().deduplicateInlineStyles}function Zt(e){let t=document.createElement(`style`);return t.setAttribute(`data-mantine-styles`,`inline`),t.innerHTML=`*, *::before, *::after {transition: none !important;}`,t.setAttribute(`data-mantine-disable-transition`,`true`),e&&t.setAttribute(`nonce`,e),document.head.appendChild(t),()=>document.querySelectorAll(`[data-mantine-disable-transition]`).forEach(e=>e.remove())}function Qt({keepTransitions:e}={}){let t=(0,D.useRef)(I),n=(0,D.useRef)(-1),r=(0,D.use)(Bt),i=Wt(),a=(0,D.useRef)(i?.());if(!r)throw Error(`[@mantine/core] MantineProvider was not found in tree`);let o=i=>{r.setColorScheme(i),t.current=e?()=>{}:Zt(a.current),window.clearTimeout(n.current),n.current=window.setTimeout(()=>{t.current?.()},10)},s=()=>{r.clearColorScheme(),t.current=e?()=>{}:Zt(a.current),window.clearTimeout(n.current),n.current=window.setTimeout(()=>{t.current?.()},10)},c=fe(`light`,{getInitialValueInEffect:!1}),l=r.colorScheme===`auto`?c:r.colorScheme,u=(0,D.useCallback)(()=>o(l===`light`?`dark`:`light`),[o,l]);return(0,D.useEffect)(()=>()=>{t.current?.(),window.clearTimeout(n.current)},[]),{colorScheme:r.colorScheme,setColorScheme:o,clearColorScheme:s,toggleColorScheme:u}}function $t(e,t){let n=typeof window<`u`&&`matchMedia`in window&&window.matchMedia(`(prefers-color-scheme: dark)`)?.matches,r=e===`auto`?n?`dark`:`light`:e;t()?.setAttribute(`data-mantine-color-scheme`,r)}function en({manager:e,defaultColorScheme:t,getRootElement:n,forceColorScheme:r}){let i=(0,D.useRef)(null),[a,o]=(0,D.useState)(()=>e.get(t)),s=r||a,c=(0,D.useCallback)(t=>{r||($t(t,n),o(t),e.set(t))},[e.set,s,r]),l=(0,D.useCallback)(()=>{o(t),$t(t,n),e.clear()},[e.clear,t]);return(0,D.useEffect)(()=>(e.subscribe(c),e.unsubscribe),[e.subscribe,e.unsubscribe]),pe(()=>{$t(e.get(t),n)},[]),(0,D.useEffect)(()=>{if(r)return $t(r,n),()=>{};r===void 0&&$t(a,n),typeof window<`u`&&`matchMedia`in window&&(i.current=window.matchMedia(`(prefers-color-scheme: dark)`));let e=e=>{a===`auto`&&$t(e.matches?`dark`:`light`,n)};return i.current?.addEventListener(`change`,e),()=>i.current?.removeEventListener(`change`,e)},[a,r]),{colorScheme:s,setColorScheme:c,clearColorScheme:l}}var tn={dark:[`#C9C9C9`,`#b8b8b8`,`#828282`,`#696969`,`#424242`,`#3b3b3b`,`#2e2e2e`,`#242424`,`#1f1f1f`,`#141414`],gray:[`#f8f9fa`,`#f1f3f5`,`#e9ecef`,`#dee2e6`,`#ced4da`,`#adb5bd`,`#868e96`,`#495057`,`#343a40`,`#212529`],red:[`#fff5f5`,`#ffe3e3`,`#ffc9c9`,`#ffa8a8`,`#ff8787`,`#ff6b6b`,`#fa5252`,`#f03e3e`,`#e03131`,`#c92a2a`],pink:[`#fff0f6`,`#ffdeeb`,`#fcc2d7`,`#faa2c1`,`#f783ac`,`#f06595`,`#e64980`,`#d6336c`,`#c2255c`,`#a61e4d`],grape:[`#f8f0fc`,`#f3d9fa`,`#eebefa`,`#e599f7`,`#da77f2`,`#cc5de8`,`#be4bdb`,`#ae3ec9`,`#9c36b5`,`#862e9c`],violet:[`#f3f0ff`,`#e5dbff`,`#d0bfff`,`#b197fc`,`#9775fa`,`#845ef7`,`#7950f2`,`#7048e8`,`#6741d9`,`#5f3dc4`],indigo:[`#edf2ff`,`#dbe4ff`,`#bac8ff`,`#91a7ff`,`#748ffc`,`#5c7cfa`,`#4c6ef5`,`#4263eb`,`#3b5bdb`,`#364fc7`],blue:[`#e7f5ff`,`#d0ebff`,`#a5d8ff`,`#74c0fc`,`#4dabf7`,`#339af0`,`#228be6`,`#1c7ed6`,`#1971c2`,`#1864ab`],cyan:[`#e3fafc`,`#c5f6fa`,`#99e9f2`,`#66d9e8`,`#3bc9db`,`#22b8cf`,`#15aabf`,`#1098ad`,`#0c8599`,`#0b7285`],teal:[`#e6fcf5`,`#c3fae8`,`#96f2d7`,`#63e6be`,`#38d9a9`,`#20c997`,`#12b886`,`#0ca678`,`#099268`,`#087f5b`],green:[`#ebfbee`,`#d3f9d8`,`#b2f2bb`,`#8ce99a`,`#69db7c`,`#51cf66`,`#40c057`,`#37b24d`,`#2f9e44`,`#2b8a3e`],lime:[`#f4fce3`,`#e9fac8`,`#d8f5a2`,`#c0eb75`,`#a9e34b`,`#94d82d`,`#82c91e`,`#74b816`,`#66a80f`,`#5c940d`],yellow:[`#fff9db`,`#fff3bf`,`#ffec99`,`#ffe066`,`#ffd43b`,`#fcc419`,`#fab005`,`#f59f00`,`#f08c00`,`#e67700`],orange:[`#fff4e6`,`#ffe8cc`,`#ffd8a8`,`#ffc078`,`#ffa94d`,`#ff922b`,`#fd7e14`,`#f76707`,`#e8590c`,`#d9480f`]},nn=`-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica, Arial, sans-serif, Apple Color Emoji, Segoe UI Emoji`,rn={scale:1,fontSmoothing:!0,focusRing:`auto`,white:`#fff`,black:`#000`,colors:tn,primaryShade:{light:6,dark:8},primaryColor:`blue`,variantColorResolver:Ft,autoContrast:!1,luminanceThreshold:.3,fontFamily:nn,fontFamilyMonospace:`ui-monospace, SFMono-Regular, Menlo, Monaco, Consolas, Liberation Mono, Courier New, monospace`,respectReducedMotion:!1,cursorType:`default`,defaultGradient:{from:`blue`,to:`cyan`,deg:45},defaultRadius:`md`,activeClassName:`mantine-active`,focusClassName:``,headings:{fontFamily:nn,fontWeight:`700`,textWrap:`wrap`,sizes:{h1:{fontSize:C(34),lineHeight:`1.3`},h2:{fontSize:C(26),lineHeight:`1.35`},h3:{fontSize:C(22),lineHeight:`1.4`},h4:{fontSize:C(18),lineHeight:`1.45`},h5:{fontSize:C(16),lineHeight:`1.5`},h6:{fontSize:C(14),lineHeight:`1.5`}}},fontSizes:{xs:C(12),sm:C(14),md:C(16),lg:C(18),xl:C(20)},lineHeights:{xs:`1.4`,sm:`1.45`,md:`1.55`,lg:`1.6`,xl:`1.65`},fontWeights:{regular:`400`,medium:`600`,bold:`700`},radius:{xs:C(2),sm:C(4),md:C(8),lg:C(16),xl:C(32)},spacing:{xs:C(10),sm:C(12),md:C(16),lg:C(20),xl:C(32)},breakpoints:{xs:`36em`,sm:`48em`,md:`62em`,lg:`75em`,xl:`88em`},shadows:{xs:`0 ${C(1)} ${C(3)} rgba(0, 0, 0, 0.05), 0 ${C(1)} ${C(2)} rgba(0, 0, 0, 0.1)`,sm:`0 ${C(1)} ${C(3)} rgba(0, 0, 0, 0.05), rgba(0, 0, 0, 0.05) 0 ${C(10)} ${C(15)} ${C(-5)}, rgba(0, 0, 0, 0.04) 0 ${C(7)} ${C(7)} ${C(-5)}`,md:`0 ${C(1)} ${C(3)} rgba(0, 0, 0, 0.05), rgba(0, 0, 0, 0.05) 0 ${C(20)} ${C(25)} ${C(-5)}, rgba(0, 0, 0, 0.04) 0 ${C(10)} ${C(10)} ${C(-5)}`,lg:`0 ${C(1)} ${C(3)} rgba(0, 0, 0, 0.05), rgba(0, 0, 0, 0.05) 0 ${C(28)} ${C(23)} ${C(-7)}, rgba(0, 0, 0, 0.04) 0 ${C(12)} ${C(12)} ${C(-7)}`,xl:`0 ${C(1)} ${C(3)} rgba(0, 0, 0, 0.05), rgba(0, 0, 0, 0.05) 0 ${C(36)} ${C(28)} ${C(-7)}, rgba(0, 0, 0, 0.04) 0 ${C(17)} ${C(17)} ${C(-7)}`},other:{},components:{}},an=`[@mantine/core] MantineProvider: Invalid theme.primaryColor, it accepts only key of theme.colors, learn more – https://mantine.dev/theming/colors/#primary-color`,on=`[@mantine/core] MantineProvider: Invalid theme.primaryShade, it accepts only 0-9 integers or an object { light: 0-9, dark: 0-9 }`;function sn(e){return e<0||e>9?!1:parseInt(e.toString(),10)===e}function cn(e){if(!(e.primaryColor in e.colors))throw Error(an);if(typeof e.primaryShade==`object`&&(!sn(e.primaryShade.dark)||!sn(e.primaryShade.light))||typeof e.primaryShade==`number`&&!sn(e.primaryShade))throw Error(on)}function ln(e,t){if(!t)return cn(e),e;let n=_(e,t);return t.fontFamily&&!t.headings?.fontFamily&&(n.headings={...n.headings,fontFamily:t.fontFamily}),cn(n),n}var G=n(),un=(0,D.createContext)(null),dn=()=>(0,D.use)(un)||rn;function fn(){let e=(0,D.use)(un);if(!e)throw Error(`@mantine/core: MantineProvider was not found in component tree, make sure you have it in your app`);return e}function pn({theme:e,children:t,inherit:n=!0}){let r=dn(),i=(0,D.useMemo)(()=>ln(n?r:rn,e),[e,r,n]);return(0,G.jsx)(un,{value:i,children:t})}pn.displayName=`@mantine/core/MantineThemeProvider`;function mn(e){return Object.entries(e).map(([e,t])=>`${e}: ${t};`).join(``)}function hn(e,t){let n=t?[t]:[`:root`,`:host`],r=mn(e.variables),i=r?`${n.join(`, `)}{${r}}`:``,a=mn(e.dark),o=mn(e.light),s=e=>n.map(t=>t===`:host`?`${t}([data-mantine-color-scheme="${e}"])`:`${t}[data-mantine-color-scheme="${e}"]`).join(`, `);return`${i}\n\n${a?`${s(`dark`)}{${a}}`:``}\n\n${o?`${s(`light`)}{${o}}`:``}`}function gn({theme:e,color:t,colorScheme:n,name:r=t,withColorValues:i=!0}){if(!e.colors[t])return{};if(n===`light`){let n=vt(e,`light`),a={[`--mantine-color-${r}-text`]:`var(--mantine-color-${r}-filled)`,[`--mantine-color-${r}-filled`]:`var(--mantine-color-${r}-${n})`,[`--mantine-color-${r}-filled-hover`]:`var(--mantine-color-${r}-${n===9?8:n+1})`,[`--mantine-color-${r}-light`]:`var(--mantine-color-${r}-1)`,[`--mantine-color-${r}-light-hover`]:`var(--mantine-color-${r}-2)`,[`--mantine-color-${r}-light-color`]:`var(--mantine-color-${r}-9)`,[`--mantine-color-${r}-outline`]:`var(--mantine-color-${r}-${n})`,[`--mantine-color-${r}-outline-hover`]:Pt(e.colors[t][n],.05)};return i?{[`--mantine-color-${r}-0`]:e.colors[t][0],[`--mantine-color-${r}-1`]:e.colors[t][1],[`--mantine-color-${r}-2`]:e.colors[t][2],[`--mantine-color-${r}-3`]:e.colors[t][3],[`--mantine-color-${r}-4`]:e.colors[t][4],[`--mantine-color-${r}-5`]:e.colors[t][5],[`--mantine-color-${r}-6`]:e.colors[t][6],[`--mantine-color-${r}-7`]:e.colors[t][7],[`--mantine-color-${r}-8`]:e.colors[t][8],[`--mantine-color-${r}-9`]:e.colors[t][9],...a}:a}let a=vt(e,`dark`),o={[`--mantine-color-${r}-text`]:`var(--mantine-color-${r}-4)`,[`--mantine-color-${r}-filled`]:`var(--mantine-color-${r}-${a})`,[`--mantine-color-${r}-filled-hover`]:`var(--mantine-color-${r}-${a===9?8:a+1})`,[`--mantine-color-${r}-light`]:jt(e.colors[t][9],.5),[`--mantine-color-${r}-light-hover`]:jt(e.colors[t][9],.3),[`--mantine-color-${r}-light-color`]:`var(--mantine-color-${r}-0)`,[`--mantine-color-${r}-outline`]:`var(--mantine-color-${r}-${Math.max(a-4,0)})`,[`--mantine-color-${r}-outline-hover`]:Pt(e.colors[t][Math.max(a-4,0)],.05)};return i?{[`--mantine-color-${r}-0`]:e.colors[t][0],[`--mantine-color-${r}-1`]:e.colors[t][1],[`--mantine-color-${r}-2`]:e.colors[t][2],[`--mantine-color-${r}-3`]:e.colors[t][3],[`--mantine-color-${r}-4`]:e.colors[t][4],[`--mantine-color-${r}-5`]:e.colors[t][5],[`--mantine-color-${r}-6`]:e.colors[t][6],[`--mantine-color-${r}-7`]:e.colors[t][7],[`--mantine-color-${r}-8`]:e.colors[t][8],[`--mantine-color-${r}-9`]:e.colors[t][9],...o}:o}function _n(e,t,n){h(t).forEach(r=>Object.assign(e,{[`--mantine-${n}-${r}`]:t[r]}))}var vn=e=>{let t=vt(e,`light`),n=e.defaultRadius in e.radius?e.radius[e.defaultRadius]:C(e.defaultRadius),r={variables:{"--mantine-z-index-app":`100`,"--mantine-z-index-modal":`200`,"--mantine-z-index-popover":`300`,"--mantine-z-index-overlay":`400`,"--mantine-z-index-max":`9999`,"--mantine-scale":e.scale.toString(),"--mantine-cursor-type":e.cursorType,"--mantine-webkit-font-smoothing":e.fontSmoothing?`antialiased`:`unset`,"--mantine-moz-font-smoothing":e.fontSmoothing?`grayscale`:`unset`,"--mantine-color-white":e.white,"--mantine-color-black":e.black,"--mantine-line-height":e.lineHeights.md,"--mantine-font-family":e.fontFamily,"--mantine-font-family-monospace":e.fontFamilyMonospace,"--mantine-font-family-headings":e.headings.fontFamily,"--mantine-heading-font-weight":e.headings.fontWeight,"--mantine-heading-text-wrap":e.headings.textWrap,"--mantine-radius-default":n,"--mantine-primary-color-filled":`var(--mantine-color-${e.primaryColor}-filled)`,"--mantine-primary-color-filled-hover":`var(--mantine-color-${e.primaryColor}-filled-hover)`,"--mantine-primary-color-light":`var(--mantine-color-${e.primaryColor}-light)`,"--mantine-primary-color-light-hover":`var(--mantine-color-${e.primaryColor}-light-hover)`,"--mantine-primary-color-light-color":`var(--mantine-color-${e.primaryColor}-light-color)`},light:{"--mantine-color-scheme":`light`,"--mantine-primary-color-contrast":Rt(e,`light`),"--mantine-color-bright":`var(--mantine-color-black)`,"--mantine-color-text":e.black,"--mantine-color-body":e.white,"--mantine-color-error":`var(--mantine-color-red-6)`,"--mantine-color-success":`var(--mantine-color-teal-8)`,"--mantine-color-placeholder":`var(--mantine-color-gray-5)`,"--mantine-color-anchor":`var(--mantine-color-${e.primaryColor}-${t})`,"--mantine-color-default":`var(--mantine-color-white)`,"--mantine-color-default-hover":`var(--mantine-color-gray-0)`,"--mantine-color-default-color":`var(--mantine-color-black)`,"--mantine-color-default-border":`var(--mantine-color-gray-4)`,"--mantine-color-dimmed":`var(--mantine-color-gray-6)`,"--mantine-color-disabled":`var(--mantine-color-gray-2)`,"--mantine-color-disabled-color":`var(--mantine-color-gray-5)`,"--mantine-color-disabled-border":`var(--mantine-color-gray-3)`},dark:{"--mantine-color-scheme":`dark`,"--mantine-primary-color-contrast":Rt(e,`dark`),"--mantine-color-bright":`var(--mantine-color-white)`,"--mantine-color-text":`var(--mantine-color-dark-0)`,"--mantine-color-body":`var(--mantine-color-dark-7)`,"--mantine-color-error":`var(--mantine-color-red-8)`,"--mantine-color-success":`var(--mantine-color-teal-8)`,"--mantine-color-placeholder":`var(--mantine-color-dark-3)`,"--mantine-color-anchor":`var(--mantine-color-${e.primaryColor}-4)`,"--mantine-color-default":`var(--mantine-color-dark-6)`,"--mantine-color-default-hover":`var(--mantine-color-dark-5)`,"--mantine-color-default-color":`var(--mantine-color-white)`,"--mantine-color-default-border":`var(--mantine-color-dark-4)`,"--mantine-color-dimmed":`var(--mantine-color-dark-2)`,"--mantine-color-disabled":`var(--mantine-color-dark-6)`,"--mantine-color-disabled-color":`var(--mantine-color-dark-3)`,"--mantine-color-disabled-border":`var(--mantine-color-dark-4)`}};_n(r.variables,e.breakpoints,`breakpoint`),_n(r.variables,e.spacing,`spacing`),_n(r.variables,e.fontSizes,`font-size`),_n(r.variables,e.lineHeights,`line-height`),_n(r.variables,e.shadows,`shadow`),_n(r.variables,e.radius,`radius`),_n(r.variables,e.fontWeights,`font-weight`),e.colors[e.primaryColor].forEach((t,n)=>{r.variables[`--mantine-primary-color-${n}`]=`var(--mantine-color-${e.primaryColor}-${n})`}),h(e.colors).forEach(t=>{let n=e.colors[t];At(n)?(Object.assign(r.light,gn({theme:e,name:n.name,color:n.light,colorScheme:`light`,withColorValues:!0})),Object.assign(r.dark,gn({theme:e,name:n.name,color:n.dark,colorScheme:`dark`,withColorValues:!0})),r.light[`--mantine-color-${n.name}-contrast`]=Lt(n,e,`light`),r.dark[`--mantine-color-${n.name}-contrast`]=Lt(n,e,`dark`)):(n.forEach((e,n)=>{r.variables[`--mantine-color-${t}-${n}`]=e}),Object.assign(r.light,gn({theme:e,color:t,colorScheme:`light`,withColorValues:!1})),Object.assign(r.dark,gn({theme:e,color:t,colorScheme:`dark`,withColorValues:!1})))});let i=e.headings.sizes;return h(i).forEach(t=>{r.variables[`--mantine-${t}-font-size`]=i[t].fontSize,r.variables[`--mantine-${t}-line-height`]=i[t].lineHeight,r.variables[`--mantine-${t}-font-weight`]=i[t].fontWeight||e.headings.fontWeight}),r};function yn(){let e=fn(),t=Wt(),n=h(e.breakpoints).reduce((t,n)=>{let r=e.breakpoints[n].includes(`px`),i=b(e.breakpoints[n]);return`${t}@media (max-width: ${r?`${i-.1}px`:w(i-.1)}) {.mantine-visible-from-${n} {display: none !important;}}@media (min-width: ${r?`${i}px`:w(i)}) {.mantine-hidden-from-${n} {display: none !important;}}`},``);return(0,G.jsx)(`style`,{"data-mantine-styles":`classes`,nonce:t?.(),dangerouslySetInnerHTML:{__html:n}})}function bn({theme:e,generator:t}){let n=vn(e),r=t?.(e);return r?_(n,r):n}var xn=vn(rn);function Sn(e){let t={variables:{},light:{},dark:{}};return h(e.variables).forEach(n=>{xn.variables[n]!==e.variables[n]&&(t.variables[n]=e.variables[n])}),h(e.light).forEach(n=>{xn.light[n]!==e.light[n]&&(t.light[n]=e.light[n])}),h(e.dark).forEach(n=>{xn.dark[n]!==e.dark[n]&&(t.dark[n]=e.dark[n])}),t}function Cn(e){return hn({variables:{},dark:{"--mantine-color-scheme":`dark`},light:{"--mantine-color-scheme":`light`}},e)}function wn({cssVariablesSelector:e,deduplicateCssVariables:t}){let n=fn(),r=Wt(),i=bn({theme:n,generator:Ht()}),a=(e===void 0||e===`:root`||e===`:host`)&&t,o=hn(a?Sn(i):i,e);return o?(0,G.jsx)(`style`,{"data-mantine-styles":!0,nonce:r?.(),dangerouslySetInnerHTML:{__html:`${o}${a?``:Cn(e)}`}}):null}wn.displayName=`@mantine/CssVariables`;function Tn({respectReducedMotion:e,getRootElement:t}){pe(()=>{e&&t()?.setAttribute(`data-respect-reduced-motion`,`true`)},[e])}function En({theme:e,children:t,getStyleNonce:n,withStaticClasses:r=!0,withGlobalClasses:i=!0,deduplicateCssVariables:a=!0,withCssVariables:o=!0,cssVariablesSelector:s,classNamesPrefix:c=`mantine`,colorSchemeManager:l=_t(),defaultColorScheme:u=`light`,getRootElement:d=()=>document.documentElement,cssVariablesResolver:f,forceColorScheme:p,stylesTransform:m,env:h,deduplicateInlineStyles:g=!1}){let{colorScheme:_,setColorScheme:v,clearColorScheme:y}=en({defaultColorScheme:u,forceColorScheme:p,manager:l,getRootElement:d});return Tn({respectReducedMotion:e?.respectReducedMotion||!1,getRootElement:d}),(0,G.jsx)(Bt,{value:{colorScheme:_,setColorScheme:v,clearColorScheme:y,getRootElement:d,classNamesPrefix:c,getStyleNonce:n,cssVariablesResolver:f,cssVariablesSelector:s??`:root`,withStaticClasses:r,stylesTransform:m,env:h,deduplicateInlineStyles:g},children:(0,G.jsxs)(pn,{theme:e,children:[o&&(0,G.jsx)(wn,{cssVariablesSelector:s,deduplicateCssVariables:a}),i&&(0,G.jsx)(yn,{}),t]})})}En.displayName=`@mantine/core/MantineProvider`;function K(e,t,n){let r=fn(),i=(Array.isArray(e)?e:[e]).filter(Boolean),a={};for(let e of i){let t=r.components[e]?.defaultProps,n=typeof t==`function`?t(r):t;n&&(a={...a,...n})}return{...t,...a,...T(n)}}function Dn(e){return e}function On({classNames:e,styles:t,props:n,stylesCtx:r}){let i=fn();return{resolvedClassNames:e===void 0?void 0:mt({theme:i,classNames:e,props:n,stylesCtx:r||void 0}),resolvedStyles:t===void 0?void 0:ht({theme:i,styles:t,props:n,stylesCtx:r||void 0})}}var kn={always:`mantine-focus-always`,auto:`mantine-focus-auto`,never:`mantine-focus-never`};function An({theme:e,options:t,unstyled:n}){return dt(t?.focusable&&!n&&(e.focusClassName||kn[e.focusRing]),t?.active&&!n&&e.activeClassName)}function jn(e,t,n=1){if(Object.is(e,t))return!0;if(n===0||typeof e!=`object`||typeof t!=`object`||e===null||t===null)return!1;if(Array.isArray(e)||Array.isArray(t)){if(!Array.isArray(e)||!Array.isArray(t)||e.length!==t.length)return!1;for(let r=0;r<e.length;r+=1)if(!jn(e[r],t[r],n-1))return!1;return!0}let r=Object.keys(e);if(r.length!==Object.keys(t).length)return!1;for(let i of r)if(!Object.hasOwn(t,i)||!jn(e[i],t[i],n-1))return!1;return!0}function Mn({selector:e,stylesCtx:t,options:n,props:r,theme:i}){return mt({theme:i,classNames:n?.classNames,props:n?.props||r,stylesCtx:t})[e]}function Nn({selector:e,stylesCtx:t,theme:n,classNames:r,props:i}){return mt({theme:n,classNames:r,props:i,stylesCtx:t})[e]}function Pn({rootSelector:e,selector:t,className:n}){return e===t?n:void 0}function Fn({selector:e,classes:t,unstyled:n}){return n?void 0:t[e]}function In({themeName:e,classNamesPrefix:t,selector:n,withStaticClass:r}){return r===!1?[]:e.map(e=>`${t}-${e}-${n}`)}function Ln({options:e,classes:t,selector:n,unstyled:r}){return e?.variant&&!r?t[`${n}--${e.variant}`]:void 0}function Rn({theme:e,options:t,themeName:n,selector:r,classNamesPrefix:i,resolvedClassNames:a,resolvedThemeClassNames:o,classes:s,unstyled:c,className:l,rootSelector:u,props:d,stylesCtx:f,withStaticClasses:p,headless:m,transformedStyles:h}){return dt(An({theme:e,options:t,unstyled:c||m}),o.map(e=>e[r]),Ln({options:t,classes:s,selector:r,unstyled:c||m}),a[r],Nn({selector:r,stylesCtx:f,theme:e,classNames:h,props:d}),Mn({selector:r,stylesCtx:f,options:t,props:d,theme:e}),Pn({rootSelector:u,selector:r,className:l}),Fn({selector:r,classes:s,unstyled:c||m}),p&&!m&&In({themeName:n,classNamesPrefix:i,selector:r,withStaticClass:t?.withStaticClass}),t?.className)}function zn({style:e,theme:t}){return Array.isArray(e)?e.reduce((e,n)=>({...e,...zn({style:n,theme:t})}),{}):typeof e==`function`?e(t):e??{}}function Bn({theme:e,selector:t,options:n,props:r,stylesCtx:i,rootSelector:a,withStylesTransform:o,resolvedStyles:s,resolvedThemeStyles:c,resolvedVars:l,resolvedRootStyle:u}){return{...c[t],...s[t],...!o&&ht({theme:e,styles:n?.styles,props:n?.props||r,stylesCtx:i})[t],...l[t],...a===t?u:null,...zn({style:n?.style,theme:e})}}function Vn(e){return e.reduce((e,t)=>(t&&Object.keys(t).forEach(n=>{e[n]={...e[n],...T(t[n])}}),e),{})}function Hn({props:e,stylesCtx:t,themeName:n,theme:r}){let i=Jt()?.();return{getTransformedStyles:a=>i?[...a.map(n=>i(n,{props:e,theme:r,ctx:t})),...n.map(n=>i(r.components[n]?.styles,{props:e,theme:r,ctx:t}))].filter(Boolean):[],withStylesTransform:!!i}}function q({name:e,classes:t,props:n,stylesCtx:r,className:i,style:a,rootSelector:o=`root`,unstyled:s,classNames:c,styles:l,vars:u,varsResolver:d,attributes:f,stable:p}){let m=fn(),h=Ut(),g=Gt(),_=Kt(),v=(Array.isArray(e)?e:[e]).filter(e=>e),{withStylesTransform:y,getTransformedStyles:b}=Hn({props:n,stylesCtx:r,themeName:v,theme:m}),x=mt({theme:m,classNames:c,props:n,stylesCtx:r}),S=v.map(e=>mt({theme:m,classNames:m.components[e]?.classNames,props:n,stylesCtx:r})),C=y?{}:ht({theme:m,styles:l,props:n,stylesCtx:r}),w={};if(!y)for(let e of v){let t=ht({theme:m,styles:m.components[e]?.styles,props:n,stylesCtx:r});for(let e of Object.keys(t))w[e]={...w[e],...t[e]}}let T=Vn([_?{}:d?.(m,n,r),...v.map(e=>m.components?.[e]?.vars?.(m,n,r)),u?.(m,n,r)]),E=zn({style:a,theme:m});return Un((e,a)=>({...f?.[e],className:Rn({theme:m,options:a,themeName:v,selector:e,classNamesPrefix:h,resolvedClassNames:x,resolvedThemeClassNames:S,classes:t,unstyled:s,className:i,rootSelector:o,props:n,stylesCtx:r,withStaticClasses:g,headless:_,transformedStyles:b([a?.styles,l])}),style:Bn({theme:m,selector:e,options:a,props:n,stylesCtx:r,rootSelector:o,withStylesTransform:y,resolvedStyles:C,resolvedThemeStyles:w,resolvedVars:T,resolvedRootStyle:E})}),!!p,[m,h,g,_,y?n:null,t,s,i,o,f,r,x,S,C,w,T,E])}function Un(e,t,n){let r=(0,D.useRef)(null);return t?(r.current&&jn(r.current.deps,n,3)||(r.current={deps:n,getStyles:e}),r.current.getStyles):e}function Wn(e){return h(e).reduce((t,n)=>e[n]===void 0?t:`${t}${v(n)}:${e[n]};`,``).trim()}function Gn({selector:e,styles:t,media:n,container:r}){let i=t?Wn(t):``,a=Array.isArray(n)?n.map(t=>`@media${t.query}{${e}{${Wn(t.styles)}}}`):[],o=Array.isArray(r)?r.map(t=>`@container ${t.query}{${e}{${Wn(t.styles)}}}`):[];return`${i?`${e}{${i}}`:``}${a.join(``)}${o.join(``)}`.trim()}function Kn(e){let t=5381;for(let n=0;n<e.length;n++)t=(t<<5)+t+e.charCodeAt(n)|0;return(t>>>0).toString(36)}function qn({deduplicate:e,...t}){let n=Wt(),r=Gn(t);return e?(0,G.jsx)(`style`,{href:`mantine-${Kn(r)}`,precedence:`mantine`,nonce:n?.(),children:r}):(0,G.jsx)(`style`,{"data-mantine-styles":`inline`,nonce:n?.(),dangerouslySetInnerHTML:{__html:r}})}function Jn(e){let t=5381;for(let n=0;n<e.length;n++)t=(t<<5)+t+e.charCodeAt(n)|0;return(t>>>0).toString(36)}function Yn(e,t){return`__mdi__-${Jn(`${e?Wn(e):``}|${Array.isArray(t)?t.map(e=>`${e.query}:${Wn(e.styles)}`).join(`|`):``}`)}`}function Xn(e){let{m:t,mx:n,my:r,mt:i,mb:a,ml:o,mr:s,me:c,ms:l,mis:u,mie:d,p:f,px:p,py:m,pt:h,pb:g,pl:_,pr:v,pe:y,ps:b,pis:x,pie:S,bd:C,bdrs:w,bg:E,c:D,opacity:O,ff:k,fz:A,fw:j,lts:M,ta:N,lh:P,fs:F,tt:ee,td:I,w:te,miw:L,maw:R,h:z,mih:B,mah:ne,bgsz:re,bgp:V,bgr:ie,bga:ae,pos:oe,top:H,left:se,bottom:ce,right:le,inset:ue,display:de,flex:fe,hiddenFrom:pe,visibleFrom:me,lightHidden:he,darkHidden:ge,sx:_e,...ve}=e;return{styleProps:T({m:t,mx:n,my:r,mt:i,mb:a,ml:o,mr:s,me:c,ms:l,mis:u,mie:d,p:f,px:p,py:m,pt:h,pb:g,pl:_,pr:v,pis:x,pie:S,pe:y,ps:b,bd:C,bg:E,c:D,opacity:O,ff:k,fz:A,fw:j,lts:M,ta:N,lh:P,fs:F,tt:ee,td:I,w:te,miw:L,maw:R,h:z,mih:B,mah:ne,bgsz:re,bgp:V,bgr:ie,bga:ae,pos:oe,top:H,left:se,bottom:ce,right:le,inset:ue,display:de,flex:fe,bdrs:w,hiddenFrom:pe,visibleFrom:me,lightHidden:he,darkHidden:ge,sx:_e}),rest:ve}}var Zn={m:{type:`spacing`,property:`margin`},mt:{type:`spacing`,property:`marginTop`},mb:{type:`spacing`,property:`marginBottom`},ml:{type:`spacing`,property:`marginLeft`},mr:{type:`spacing`,property:`marginRight`},ms:{type:`spacing`,property:`marginInlineStart`},me:{type:`spacing`,property:`marginInlineEnd`},mis:{type:`spacing`,property:`marginInlineStart`},mie:{type:`spacing`,property:`marginInlineEnd`},mx:{type:`spacing`,property:`marginInline`},my:{type:`spacing`,property:`marginBlock`},p:{type:`spacing`,property:`padding`},pt:{type:`spacing`,property:`paddingTop`},pb:{type:`spacing`,property:`paddingBottom`},pl:{type:`spacing`,property:`paddingLeft`},pr:{type:`spacing`,property:`paddingRight`},ps:{type:`spacing`,property:`paddingInlineStart`},pe:{type:`spacing`,property:`paddingInlineEnd`},pis:{type:`spacing`,property:`paddingInlineStart`},pie:{type:`spacing`,property:`paddingInlineEnd`},px:{type:`spacing`,property:`paddingInline`},py:{type:`spacing`,property:`paddingBlock`},bd:{type:`border`,property:`border`},bdrs:{type:`radius`,property:`borderRadius`},bg:{type:`color`,property:`background`},c:{type:`textColor`,property:`color`},opacity:{type:`identity`,property:`opacity`},ff:{type:`fontFamily`,property:`fontFamily`},fz:{type:`fontSize`,property:`fontSize`},fw:{type:`identity`,property:`fontWeight`},lts:{type:`size`,property:`letterSpacing`},ta:{type:`identity`,property:`textAlign`},lh:{type:`lineHeight`,property:`lineHeight`},fs:{type:`identity`,property:`fontStyle`},tt:{type:`identity`,property:`textTransform`},td:{type:`identity`,property:`textDecoration`},w:{type:`spacing`,property:`width`},miw:{type:`spacing`,property:`minWidth`},maw:{type:`spacing`,property:`maxWidth`},h:{type:`spacing`,property:`height`},mih:{type:`spacing`,property:`minHeight`},mah:{type:`spacing`,property:`maxHeight`},bgsz:{type:`size`,property:`backgroundSize`},bgp:{type:`identity`,property:`backgroundPosition`},bgr:{type:`identity`,property:`backgroundRepeat`},bga:{type:`identity`,property:`backgroundAttachment`},pos:{type:`identity`,property:`position`},top:{type:`size`,property:`top`},left:{type:`size`,property:`left`},bottom:{type:`size`,property:`bottom`},right:{type:`size`,property:`right`},inset:{type:`size`,property:`inset`},display:{type:`identity`,property:`display`},flex:{type:`identity`,property:`flex`}};function Qn(e,t){let n=Ot({color:e,theme:t});return n.color===`dimmed`?`var(--mantine-color-dimmed)`:n.color===`bright`?`var(--mantine-color-bright)`:n.variable?`var(${n.variable})`:n.color}function $n(e,t){let n=Ot({color:e,theme:t});return n.isThemeColor&&n.shade===void 0?`var(--mantine-color-${n.color}-text)`:Qn(e,t)}function er(e,t){if(typeof e==`number`)return C(e);if(typeof e==`string`){let[n,r,...i]=e.split(` `).filter(e=>e.trim()!==``),a=`${C(n)}`;return r&&(a+=` ${r}`),i.length>0&&(a+=` ${Qn(i.join(` `),t)}`),a.trim()}return e}var tr={text:`var(--mantine-font-family)`,mono:`var(--mantine-font-family-monospace)`,monospace:`var(--mantine-font-family-monospace)`,heading:`var(--mantine-font-family-headings)`,headings:`var(--mantine-font-family-headings)`};function nr(e){return typeof e==`string`&&e in tr?tr[e]:e}var rr=[`h1`,`h2`,`h3`,`h4`,`h5`,`h6`];function ir(e,t){return typeof e==`string`&&e in t.fontSizes?`var(--mantine-font-size-${e})`:typeof e==`string`&&rr.includes(e)?`var(--mantine-${e}-font-size)`:typeof e==`number`||typeof e==`string`?C(e):e}function ar(e){return e}var or=[`h1`,`h2`,`h3`,`h4`,`h5`,`h6`];function sr(e,t){return typeof e==`string`&&e in t.lineHeights?`var(--mantine-line-height-${e})`:typeof e==`string`&&or.includes(e)?`var(--mantine-${e}-line-height)`:e}function cr(e,t){return typeof e==`string`&&e in t.radius?`var(--mantine-radius-${e})`:typeof e==`number`||typeof e==`string`?C(e):e}function lr(e){return typeof e==`number`?C(e):e}function ur(e,t){if(typeof e==`number`)return C(e);if(typeof e==`string`){let n=e.replace(`-`,``);if(!(n in t.spacing))return C(e);let r=`--mantine-spacing-${n}`;return e.startsWith(`-`)?`calc(var(${r}) * -1)`:`var(${r})`}return e}var dr={color:Qn,textColor:$n,fontSize:ir,spacing:ur,radius:cr,identity:ar,size:lr,lineHeight:sr,fontFamily:nr,border:er};function fr(e){return e.replace(`(min-width: `,``).replace(`em)`,``)}function pr({media:e,...t}){let n=Object.keys(e).sort((e,t)=>Number(fr(e))-Number(fr(t))).map(t=>({query:t,styles:e[t]}));return{...t,media:n}}function mr(e){if(typeof e!=`object`||!e)return!1;let t=Object.keys(e);return t.length!==1||t[0]!==`base`}function hr(e){return typeof e==`object`&&e?`base`in e?e.base:void 0:e}function gr(e){return typeof e==`object`&&e?h(e).filter(e=>e!==`base`):[]}function _r(e,t){return typeof e==`object`&&e&&t in e?e[t]:e}function vr({styleProps:e,data:t,theme:n}){return pr(h(e).reduce((r,i)=>{if(i===`hiddenFrom`||i===`visibleFrom`||i===`sx`)return r;let a=t[i],o=Array.isArray(a.property)?a.property:[a.property],s=hr(e[i]);if(!mr(e[i]))return o.forEach(e=>{r.inlineStyles[e]=dr[a.type](s,n)}),r;r.hasResponsiveStyles=!0;let c=gr(e[i]);return o.forEach(t=>{s!=null&&(r.styles[t]=dr[a.type](s,n)),c.forEach(o=>{let s=`(min-width: ${n.breakpoints[o]})`;r.media[s]={...r.media[s],[t]:dr[a.type](_r(e[i],o),n)}})}),r},{hasResponsiveStyles:!1,styles:{},inlineStyles:{},media:{}}))}function yr(){return`__m__-${(0,D.useId)().replace(/[:«»]/g,``)}`}function br(e,t){return Array.isArray(e)?[...e].reduce((e,n)=>({...e,...br(n,t)}),{}):typeof e==`function`?e(t):e??{}}function xr(e){return e}var Sr=xr;function Cr(e){return e}function J(e){let t=e;return t.extend=Cr,t.withProps=e=>{let n=n=>(0,G.jsx)(t,{...e,...n});return n.extend=t.extend,n.displayName=`WithProps(${t.displayName})`,n},t}function wr(e){return J(e)}function Tr(e){let t=e;return t.withProps=e=>{let n=n=>(0,G.jsx)(t,{...e,...n});return n.extend=t.extend,n.displayName=`WithProps(${t.displayName})`,n},t.extend=Cr,t}function Er(e){return`data-${(e.startsWith(`data-`)?e.slice(5):e).replace(/([a-z])([A-Z])/g,`$1-$2`).toLowerCase()}`}function Dr(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r===void 0||r===``||r===!1||r===null||(t[Er(n)]=e[n]),t},{})}function Or(e){return e?typeof e==`string`?{[Er(e)]:!0}:Array.isArray(e)?[...e].reduce((e,t)=>({...e,...Or(t)}),{}):Dr(e):null}function kr(e,t){return Array.isArray(e)?[...e].reduce((e,n)=>({...e,...kr(n,t)}),{}):typeof e==`function`?e(t):e??{}}function Ar({theme:e,style:t,vars:n,styleProps:r}){let i=kr(t,e),a=kr(n,e);return{...i,...a,...r}}function jr({component:e,style:t,__vars:n,className:r,variant:i,mod:a,size:o,hiddenFrom:s,visibleFrom:c,lightHidden:l,darkHidden:u,renderRoot:d,__size:f,ref:p,...m}){let h=fn(),g=e||`div`,{styleProps:_,rest:v}=Xn(m),y=qt()?.()?.(_.sx),b=yr(),x=vr({styleProps:_,theme:h,data:Zn}),S=Xt(),C=S&&x.hasResponsiveStyles?Yn(x.styles,x.media):b,w={ref:p,style:Ar({theme:h,style:t,vars:n,styleProps:x.inlineStyles}),className:dt(r,y,{[C]:x.hasResponsiveStyles,"mantine-light-hidden":l,"mantine-dark-hidden":u,[`mantine-hidden-from-${s}`]:s,[`mantine-visible-from-${c}`]:c}),"data-variant":i,"data-size":E(o)?void 0:o||void 0,size:f,...Or(a),...v};return(0,G.jsxs)(G.Fragment,{children:[x.hasResponsiveStyles&&(0,G.jsx)(qn,{selector:`.${C}`,styles:x.styles,media:x.media,deduplicate:S}),typeof d==`function`?d(w):(0,G.jsx)(g,{...w})]})}jr.displayName=`@mantine/core/Box`;var Y=Sr(jr),Mr=(0,D.createContext)({dir:`ltr`,toggleDirection:()=>{},setDirection:()=>{}});function Nr(){return(0,D.use)(Mr)}var[Pr,Fr]=k(`ScrollArea.Root component was not found in tree`);function Ir(e,t){let n=(0,D.useEffectEvent)(t);pe(()=>{let t=0;if(e){let r=new ResizeObserver(()=>{cancelAnimationFrame(t),t=window.requestAnimationFrame(n)});return r.observe(e),()=>{window.cancelAnimationFrame(t),r.unobserve(e)}}},[e])}function Lr(e){let{style:t,...n}=e,r=Fr(),[i,a]=(0,D.useState)(0),[o,s]=(0,D.useState)(0),c=!!(i&&o);return Ir(r.scrollbarX,()=>{let e=r.scrollbarX?.offsetHeight||0;r.onCornerHeightChange(e),s(e)}),Ir(r.scrollbarY,()=>{let e=r.scrollbarY?.offsetWidth||0;r.onCornerWidthChange(e),a(e)}),c?(0,G.jsx)(`div`,{...n,style:{...t,width:i,height:o}}):null}function Rr(e){let t=Fr(),n=!!(t.scrollbarX&&t.scrollbarY);return t.type!==`scroll`&&n?(0,G.jsx)(Lr,{...e}):null}var zr={scrollHideDelay:1e3,type:`hover`};function Br(e){let{type:t,scrollHideDelay:n,scrollbars:r,getStyles:i,ref:a,...o}=K(`ScrollAreaRoot`,zr,e),[s,c]=(0,D.useState)(null),[l,u]=(0,D.useState)(null),[d,f]=(0,D.useState)(null),[p,m]=(0,D.useState)(null),[h,g]=(0,D.useState)(null),[_,v]=(0,D.useState)(0),[y,b]=(0,D.useState)(0),[x,S]=(0,D.useState)(!1),[C,w]=(0,D.useState)(!1),T=Ge(a,c);return(0,G.jsx)(Pr,{value:{type:t,scrollHideDelay:n,scrollArea:s,viewport:l,onViewportChange:u,content:d,onContentChange:f,scrollbarX:p,onScrollbarXChange:m,scrollbarXEnabled:x,onScrollbarXEnabledChange:S,scrollbarY:h,onScrollbarYChange:g,scrollbarYEnabled:C,onScrollbarYEnabledChange:w,onCornerWidthChange:v,onCornerHeightChange:b,getStyles:i},children:(0,G.jsx)(Y,{...o,ref:T,__vars:{"--sa-corner-width":r===`xy`?`${_}px`:`0px`,"--sa-corner-height":r===`xy`?`${y}px`:`0px`}})})}Br.displayName=`@mantine/core/ScrollAreaRoot`;function Vr(e,t){let n=e/t;return Number.isNaN(n)?0:n}function Hr(e){let t=Vr(e.viewport,e.content),n=e.scrollbar.paddingStart+e.scrollbar.paddingEnd,r=(e.scrollbar.size-n)*t;return Math.max(r,18)}function Ur(e,t){return n=>{if(e[0]===e[1]||t[0]===t[1])return t[0];let r=(t[1]-t[0])/(e[1]-e[0]);return t[0]+r*(n-e[0])}}function Wr(e,[t,n]){return Math.min(n,Math.max(t,e))}function Gr(e,t,n=`ltr`){let r=Hr(t),i=t.scrollbar.paddingStart+t.scrollbar.paddingEnd,a=t.scrollbar.size-i,o=t.content-t.viewport,s=a-r,c=Wr(e,n===`ltr`?[0,o]:[o*-1,0]);return Ur([0,o],[0,s])(c)}function Kr(e,t,n,r=`ltr`){let i=Hr(n),a=i/2,o=t||a,s=i-o,c=n.scrollbar.paddingStart+o,l=n.scrollbar.size-n.scrollbar.paddingEnd-s,u=n.content-n.viewport,d=r===`ltr`?[0,u]:[u*-1,0];return Ur([c,l],d)(e)}function qr(e,t){return e>0&&e<t}function Jr(e){return e?parseInt(e,10):0}function Yr(e,t,{checkForDefaultPrevented:n=!0}={}){return r=>{e?.(r),n!==!1&&r.defaultPrevented||t?.(r)}}var[Xr,Zr]=k(`ScrollAreaScrollbar was not found in tree`);function Qr(e){let{sizes:t,hasThumb:n,onThumbChange:r,onThumbPointerUp:i,onThumbPointerDown:a,onThumbPositionChange:o,onDragScroll:s,onWheelScroll:c,onResize:l,ref:u,...d}=e,f=Fr(),[p,m]=(0,D.useState)(null),h=Ge(u,m),g=(0,D.useRef)(null),_=(0,D.useRef)(``),v=t.content-t.viewport,y=(0,D.useEffectEvent)(e=>c(e,v)),b=oe(o),x=H(l,10),S=e=>{if(g.current){let t=e.clientX-g.current.left,n=e.clientY-g.current.top;s({x:t,y:n})}};return(0,D.useEffect)(()=>{if(!p)return;let e=e=>y(e);return p.addEventListener(`wheel`,e,{passive:!1}),()=>p.removeEventListener(`wheel`,e)},[p]),(0,D.useEffect)(b,[t,b]),Ir(p,x),Ir(f.content,x),(0,G.jsx)(Xr,{value:{scrollbar:p,hasThumb:n,onThumbChange:oe(r),onThumbPointerUp:oe(i),onThumbPositionChange:b,onThumbPointerDown:oe(a)},children:(0,G.jsx)(`div`,{...d,ref:h,"data-mantine-scrollbar":!0,style:{position:`absolute`,...d.style},onPointerDown:Yr(e.onPointerDown,e=>{e.preventDefault(),e.button===0&&(e.target.setPointerCapture(e.pointerId),g.current=p.getBoundingClientRect(),_.current=document.body.style.webkitUserSelect,document.body.style.webkitUserSelect=`none`,S(e))}),onPointerMove:Yr(e.onPointerMove,S),onPointerUp:Yr(e.onPointerUp,e=>{let t=e.target;t.hasPointerCapture(e.pointerId)&&(e.preventDefault(),t.releasePointerCapture(e.pointerId))}),onLostPointerCapture:()=>{document.body.style.webkitUserSelect=_.current,g.current=null}})})}var $r=e=>{let{sizes:t,onSizesChange:n,style:r,ref:i,...a}=e,o=Fr(),[s,c]=(0,D.useState)(),l=(0,D.useRef)(null),u=Ge(i,l,o.onScrollbarXChange);return(0,D.useEffect)(()=>{l.current&&c(getComputedStyle(l.current))},[l]),(0,G.jsx)(Qr,{"data-orientation":`horizontal`,...a,ref:u,sizes:t,style:{...r,"--sa-thumb-width":`${Hr(t)}px`},onThumbPointerDown:t=>e.onThumbPointerDown(t.x),onDragScroll:t=>e.onDragScroll(t.x),onWheelScroll:(t,n)=>{if(o.viewport){let r=o.viewport.scrollLeft+t.deltaX;e.onWheelScroll(r),qr(r,n)&&t.preventDefault()}},onResize:()=>{l.current&&o.viewport&&s&&n({content:o.viewport.scrollWidth,viewport:o.viewport.offsetWidth,scrollbar:{size:l.current.clientWidth,paddingStart:Jr(s.paddingLeft),paddingEnd:Jr(s.paddingRight)}})}})};$r.displayName=`@mantine/core/ScrollAreaScrollbarX`;function ei(e){let{sizes:t,onSizesChange:n,style:r,ref:i,...a}=e,o=Fr(),[s,c]=(0,D.useState)(),l=(0,D.useRef)(null),u=Ge(i,l,o.onScrollbarYChange);return(0,D.useEffect)(()=>{l.current&&c(window.getComputedStyle(l.current))},[]),(0,G.jsx)(Qr,{...a,"data-orientation":`vertical`,ref:u,sizes:t,style:{"--sa-thumb-height":`${Hr(t)}px`,...r},onThumbPointerDown:t=>e.onThumbPointerDown(t.y),onDragScroll:t=>e.onDragScroll(t.y),onWheelScroll:(t,n)=>{if(o.viewport){let r=o.viewport.scrollTop+t.deltaY;e.onWheelScroll(r),qr(r,n)&&t.preventDefault()}},onResize:()=>{l.current&&o.viewport&&s&&n({content:o.viewport.scrollHeight,viewport:o.viewport.offsetHeight,scrollbar:{size:l.current.clientHeight,paddingStart:Jr(s.paddingTop),paddingEnd:Jr(s.paddingBottom)}})}})}ei.displayName=`@mantine/core/ScrollAreaScrollbarY`;function ti(e){let{orientation:t=`vertical`,...n}=e,{dir:r}=Nr(),i=Fr(),a=(0,D.useRef)(null),o=(0,D.useRef)(0),[s,c]=(0,D.useState)({content:0,viewport:0,scrollbar:{size:0,paddingStart:0,paddingEnd:0}}),l=Vr(s.viewport,s.content),u={...n,sizes:s,onSizesChange:c,hasThumb:l>0&&l<1,onThumbChange:e=>{a.current=e},onThumbPointerUp:()=>{o.current=0},onThumbPointerDown:e=>{o.current=e}},d=(e,t)=>Kr(e,o.current,s,t);return t===`horizontal`?(0,G.jsx)($r,{...u,onThumbPositionChange:()=>{if(i.viewport&&a.current){let e=i.viewport.scrollLeft,t=Gr(e,s,r);a.current.style.transform=`translate3d(${t}px, 0, 0)`}},onWheelScroll:e=>{i.viewport&&(i.viewport.scrollLeft=e)},onDragScroll:e=>{i.viewport&&(i.viewport.scrollLeft=d(e,r))}}):t===`vertical`?(0,G.jsx)(ei,{...u,onThumbPositionChange:()=>{if(i.viewport&&a.current){let e=i.viewport.scrollTop,t=Gr(e,s);s.scrollbar.size===0?a.current.style.setProperty(`--thumb-opacity`,`0`):a.current.style.setProperty(`--thumb-opacity`,`1`),a.current.style.transform=`translate3d(0, ${t}px, 0)`}},onWheelScroll:e=>{i.viewport&&(i.viewport.scrollTop=e)},onDragScroll:e=>{i.viewport&&(i.viewport.scrollTop=d(e))}}):null}ti.displayName=`@mantine/core/ScrollAreaScrollbarVisible`;function ni(e){let t=Fr(),{forceMount:n,...r}=e,[i,a]=(0,D.useState)(!1),o=e.orientation===`horizontal`,s=H(()=>{if(t.viewport){let e=t.viewport.offsetWidth<t.viewport.scrollWidth,n=t.viewport.offsetHeight<t.viewport.scrollHeight;a(o?e:n)}},10);return Ir(t.viewport,s),Ir(t.content,s),n||i?(0,G.jsx)(ti,{"data-state":i?`visible`:`hidden`,...r}):null}ni.displayName=`@mantine/core/ScrollAreaScrollbarAuto`;function ri(e){let{forceMount:t,...n}=e,r=Fr(),[i,a]=(0,D.useState)(!1);return(0,D.useEffect)(()=>{let{scrollArea:e}=r,t=0;if(e){let n=()=>{window.clearTimeout(t),a(!0)},i=()=>{t=window.setTimeout(()=>a(!1),r.scrollHideDelay)};return e.addEventListener(`pointerenter`,n),e.addEventListener(`pointerleave`,i),()=>{window.clearTimeout(t),e.removeEventListener(`pointerenter`,n),e.removeEventListener(`pointerleave`,i)}}},[r.scrollArea,r.scrollHideDelay]),t||i?(0,G.jsx)(ni,{"data-state":i?`visible`:`hidden`,...n}):null}ri.displayName=`@mantine/core/ScrollAreaScrollbarHover`;function ii(e){let{forceMount:t,...n}=e,r=Fr(),i=e.orientation===`horizontal`,[a,o]=(0,D.useState)(`hidden`),s=H(()=>o(`idle`),100);return(0,D.useEffect)(()=>{if(a===`idle`){let e=window.setTimeout(()=>o(`hidden`),r.scrollHideDelay);return()=>window.clearTimeout(e)}},[a,r.scrollHideDelay]),(0,D.useEffect)(()=>{let{viewport:e}=r,t=i?`scrollLeft`:`scrollTop`;if(e){let n=e[t],r=()=>{let r=e[t];n!==r&&(o(`scrolling`),s()),n=r};return e.addEventListener(`scroll`,r),()=>e.removeEventListener(`scroll`,r)}},[r.viewport,i,s]),t||a!==`hidden`?(0,G.jsx)(ti,{"data-state":a===`hidden`?`hidden`:`visible`,...n,onPointerEnter:Yr(e.onPointerEnter,()=>o(`interacting`)),onPointerLeave:Yr(e.onPointerLeave,()=>o(`idle`))}):null}function ai(e){let{forceMount:t,...n}=e,r=Fr(),{onScrollbarXEnabledChange:i,onScrollbarYEnabledChange:a}=r,o=e.orientation===`horizontal`;return(0,D.useEffect)(()=>(o?i(!0):a(!0),()=>{o?i(!1):a(!1)}),[o,i,a]),r.type===`hover`?(0,G.jsx)(ri,{...n,forceMount:t}):r.type===`scroll`?(0,G.jsx)(ii,{...n,forceMount:t}):r.type===`auto`?(0,G.jsx)(ni,{...n,forceMount:t}):r.type===`always`?(0,G.jsx)(ti,{...n}):null}ai.displayName=`@mantine/core/ScrollAreaScrollbar`;function oi(e,t=()=>{}){let n={left:e.scrollLeft,top:e.scrollTop},r=0;return(function i(){let a={left:e.scrollLeft,top:e.scrollTop},o=n.left!==a.left,s=n.top!==a.top;(o||s)&&t(),n=a,r=window.requestAnimationFrame(i)})(),()=>window.cancelAnimationFrame(r)}function si(e){let{style:t,ref:n,...r}=e,i=Fr(),a=Zr(),{onThumbPositionChange:o}=a,s=Ge(n,a.onThumbChange),c=(0,D.useRef)(void 0),l=H(()=>{c.current&&=(c.current(),void 0)},100);return(0,D.useEffect)(()=>{let{viewport:e}=i;if(e){let t=()=>{if(l(),!c.current){let t=oi(e,o);c.current=t,o()}};return o(),e.addEventListener(`scroll`,t),()=>e.removeEventListener(`scroll`,t)}},[i.viewport,l,o]),(0,G.jsx)(`div`,{"data-state":a.hasThumb?`visible`:`hidden`,...r,ref:s,style:{width:`var(--sa-thumb-width)`,height:`var(--sa-thumb-height)`,...t},onPointerDownCapture:Yr(e.onPointerDownCapture,e=>{let t=e.target.getBoundingClientRect(),n=e.clientX-t.left,r=e.clientY-t.top;a.onThumbPointerDown({x:n,y:r})}),onPointerUp:Yr(e.onPointerUp,a.onThumbPointerUp)})}si.displayName=`@mantine/core/ScrollAreaThumb`;function ci(e){let{forceMount:t,...n}=e,r=Zr();return t||r.hasThumb?(0,G.jsx)(si,{...n}):null}ci.displayName=`@mantine/core/ScrollAreaThumb`;function li({children:e,style:t,ref:n,onWheel:r,...i}){let a=Fr(),o=Ge(n,a.onViewportChange),s=e=>{if(r?.(e),a.scrollbarXEnabled&&a.viewport&&e.shiftKey){let{scrollTop:t,scrollHeight:n,clientHeight:r,scrollWidth:i,clientWidth:o}=a.viewport,s=t<1,c=t>=n-r-1;i>o&&(s||c)&&e.stopPropagation()}};return(0,G.jsx)(Y,{...i,ref:o,onWheel:s,"data-scrollarea-viewport":!0,style:{overflowX:a.scrollbarXEnabled?`scroll`:`hidden`,overflowY:a.scrollbarYEnabled?`scroll`:`hidden`,...t},children:(0,G.jsx)(`div`,{...a.getStyles(`content`),ref:a.onContentChange,children:e})})}li.displayName=`@mantine/core/ScrollAreaViewport`;var ui={root:`m_d57069b5`,content:`m_b1336c6`,viewport:`m_c0783ff9`,viewportInner:`m_f8f631dd`,scrollbar:`m_c44ba933`,thumb:`m_d8b5e363`,corner:`m_21657268`};function di(){return typeof window<`u`}function fi(e){return hi(e)?(e.nodeName||``).toLowerCase():`#document`}function pi(e){var t;return(e==null||(t=e.ownerDocument)==null?void 0:t.defaultView)||window}function mi(e){return((hi(e)?e.ownerDocument:e.document)||window.document)?.documentElement}function hi(e){return di()?e instanceof Node||e instanceof pi(e).Node:!1}function gi(e){return di()?e instanceof Element||e instanceof pi(e).Element:!1}function _i(e){return di()?e instanceof HTMLElement||e instanceof pi(e).HTMLElement:!1}function vi(e){return!di()||typeof ShadowRoot>`u`?!1:e instanceof ShadowRoot||e instanceof pi(e).ShadowRoot}function yi(e){let{overflow:t,overflowX:n,overflowY:r,display:i}=Ai(e);return/auto|scroll|overlay|hidden|clip/.test(t+r+n)&&i!==`inline`&&i!==`contents`}function bi(e){return/^(table|td|th)$/.test(fi(e))}function xi(e){try{if(e.matches(`:popover-open`))return!0}catch{}try{return e.matches(`:modal`)}catch{return!1}}var Si=/transform|translate|scale|rotate|perspective|filter/,Ci=/paint|layout|strict|content/,wi=e=>!!e&&e!==`none`,Ti;function Ei(e){let t=gi(e)?Ai(e):e;return wi(t.transform)||wi(t.translate)||wi(t.scale)||wi(t.rotate)||wi(t.perspective)||!Oi()&&(wi(t.backdropFilter)||wi(t.filter))||Si.test(t.willChange||``)||Ci.test(t.contain||``)}function Di(e){let t=Mi(e);for(;_i(t)&&!ki(t);){if(Ei(t))return t;if(xi(t))return null;t=Mi(t)}return null}function Oi(){return Ti??=typeof CSS<`u`&&CSS.supports&&CSS.supports(`-webkit-backdrop-filter`,`none`),Ti}function ki(e){return/^(html|body|#document)$/.test(fi(e))}function Ai(e){return pi(e).getComputedStyle(e)}function ji(e){return gi(e)?{scrollLeft:e.scrollLeft,scrollTop:e.scrollTop}:{scrollLeft:e.scrollX,scrollTop:e.scrollY}}function Mi(e){if(fi(e)===`html`)return e;let t=e.assignedSlot||e.parentNode||vi(e)&&e.host||mi(e);return vi(t)?t.host:t}function Ni(e){let t=Mi(e);return ki(t)?(e.ownerDocument||e).body:_i(t)&&yi(t)?t:Ni(t)}function Pi(e,t,n){t===void 0&&(t=[]),n===void 0&&(n=!0);let r=Ni(e),i=r===e.ownerDocument?.body,a=pi(r);if(i){let e=Fi(a);return t.concat(a,a.visualViewport||[],yi(r)?r:[],e&&n?Pi(e):[])}return t.concat(r,Pi(r,[],n))}function Fi(e){return e.parent&&Object.getPrototypeOf(e.parent)?e.frameElement:null}var Ii=[`top`,`right`,`bottom`,`left`],Li=Math.min,Ri=Math.max,zi=Math.round,Bi=Math.floor,Vi=e=>({x:e,y:e}),Hi={left:`right`,right:`left`,bottom:`top`,top:`bottom`};function Ui(e,t,n){return Ri(e,Li(t,n))}function Wi(e,t){return typeof e==`function`?e(t):e}function Gi(e){return e.split(`-`)[0]}function Ki(e){return e.split(`-`)[1]}function qi(e){return e===`x`?`y`:`x`}function Ji(e){return e===`y`?`height`:`width`}function Yi(e){let t=e[0];return t===`t`||t===`b`?`y`:`x`}function Xi(e){return qi(Yi(e))}function Zi(e,t,n){n===void 0&&(n=!1);let r=Ki(e),i=Xi(e),a=Ji(i),o=i===`x`?r===(n?`end`:`start`)?`right`:`left`:r===`start`?`bottom`:`top`;return t.reference[a]>t.floating[a]&&(o=oa(o)),[o,oa(o)]}function Qi(e){let t=oa(e);return[$i(e),t,$i(t)]}function $i(e){return e.includes(`start`)?e.replace(`start`,`end`):e.replace(`end`,`start`)}var ea=[`left`,`right`],ta=[`right`,`left`],na=[`top`,`bottom`],ra=[`bottom`,`top`];function ia(e,t,n){switch(e){case`top`:case`bottom`:return n?t?ta:ea:t?ea:ta;case`left`:case`right`:return t?na:ra;default:return[]}}function aa(e,t,n,r){let i=Ki(e),a=ia(Gi(e),n===`start`,r);return i&&(a=a.map(e=>e+`-`+i),t&&(a=a.concat(a.map($i)))),a}function oa(e){let t=Gi(e);return Hi[t]+e.slice(t.length)}function sa(e){return{top:e.top??0,right:e.right??0,bottom:e.bottom??0,left:e.left??0}}function ca(e){return typeof e==`number`?{top:e,right:e,bottom:e,left:e}:sa(e)}function la(e){let{x:t,y:n,width:r,height:i}=e;return{width:r,height:i,top:n,left:t,right:t+r,bottom:n+i,x:t,y:n}}function ua(e,t){if(!e||!t)return!1;let n=t.getRootNode==null?void 0:t.getRootNode();if(e.contains(t))return!0;if(n&&vi(n)){let n=t;for(;n;){if(e===n)return!0;n=n.parentNode||n.host}}return!1}function da(e){return e?.ownerDocument||document}function fa(e,t){let n=[`mouse`,`pen`];return t||n.push(``,void 0),n.includes(e)}var pa=typeof document<`u`?D.useLayoutEffect:function(){},ma={...D};function ha(e){let t=D.useRef(e);return pa(()=>{t.current=e}),t}var ga=ma.useInsertionEffect||(e=>e());function _a(e){let t=D.useRef(()=>{});return ga(()=>{t.current=e}),D.useCallback(function(){var e=[...arguments];return t.current==null?void 0:t.current(...e)},[])}function va(e,t,n){let{reference:r,floating:i}=e,a=Yi(t),o=Xi(t),s=Ji(o),c=Gi(t),l=a===`y`,u=r.x+r.width/2-i.width/2,d=r.y+r.height/2-i.height/2,f=r[s]/2-i[s]/2,p;switch(c){case`top`:p={x:u,y:r.y-i.height};break;case`bottom`:p={x:u,y:r.y+r.height};break;case`right`:p={x:r.x+r.width,y:d};break;case`left`:p={x:r.x-i.width,y:d};break;default:p={x:r.x,y:r.y}}let m=Ki(t);return m&&(p[o]+=f*(m===`end`?1:-1)*(n&&l?-1:1)),p}async function ya(e,t){t===void 0&&(t={});let{x:n,y:r,platform:i,rects:a,elements:o,strategy:s}=e,{boundary:c=`clippingAncestors`,rootBoundary:l=`viewport`,elementContext:u=`floating`,altBoundary:d=!1,padding:f=0}=Wi(t,e),p=ca(f),m=o[d?u===`floating`?`reference`:`floating`:u],h=la(await i.getClippingRect({element:await(i.isElement==null?void 0:i.isElement(m))??!0?m:m.contextElement||await(i.getDocumentElement==null?void 0:i.getDocumentElement(o.floating)),boundary:c,rootBoundary:l,strategy:s})),g=u===`floating`?{x:n,y:r,width:a.floating.width,height:a.floating.height}:a.reference,_=await(i.getOffsetParent==null?void 0:i.getOffsetParent(o.floating)),v=await(i.isElement==null?void 0:i.isElement(_))&&await(i.getScale==null?void 0:i.getScale(_))||{x:1,y:1},y=la(i.convertOffsetParentRelativeRectToViewportRelativeRect?await i.convertOffsetParentRelativeRectToViewportRelativeRect({elements:o,rect:g,offsetParent:_,strategy:s}):g);return{top:(h.top-y.top+p.top)/v.y,bottom:(y.bottom-h.bottom+p.bottom)/v.y,left:(h.left-y.left+p.left)/v.x,right:(y.right-h.right+p.right)/v.x}}var ba=50,xa=async(e,t,n)=>{let{placement:r=`bottom`,strategy:i=`absolute`,middleware:a=[],platform:o}=n,s=o.detectOverflow?o:{...o,detectOverflow:ya},c=await(o.isRTL==null?void 0:o.isRTL(t)),l=await o.getElementRects({reference:e,floating:t,strategy:i}),{x:u,y:d}=va(l,r,c),f=r,p=0,m={};for(let n=0;n<a.length;n++){let h=a[n];if(!h)continue;let{name:g,fn:_}=h,{x:v,y,data:b,reset:x}=await _({x:u,y:d,initialPlacement:r,placement:f,strategy:i,middlewareData:m,rects:l,platform:s,elements:{reference:e,floating:t}});u=v??u,d=y??d,m[g]={...m[g],...b},x&&p<ba&&(p++,typeof x==`object`&&(x.placement&&(f=x.placement),x.rects&&(l=x.rects===!0?await o.getElementRects({reference:e,floating:t,strategy:i}):x.rects),{x:u,y:d}=va(l,f,c)),n=-1)}return{x:u,y:d,placement:f,strategy:i,middlewareData:m}},Sa=e=>({name:`arrow`,options:e,async fn(t){let{x:n,y:r,placement:i,rects:a,platform:o,elements:s,middlewareData:c}=t,{element:l,padding:u=0}=Wi(e,t)||{};if(l==null)return{};let d=ca(u),f={x:n,y:r},p=Xi(i),m=Ji(p),h=await o.getDimensions(l),g=p===`y`,_=g?`top`:`left`,v=g?`bottom`:`right`,y=g?`clientHeight`:`clientWidth`,b=a.reference[m]+a.reference[p]-f[p]-a.floating[m],x=f[p]-a.reference[p],S=await(o.getOffsetParent==null?void 0:o.getOffsetParent(l)),C=S?S[y]:0;C&&await(o.isElement==null?void 0:o.isElement(S))||(C=s.floating[y]||a.floating[m]);let w=b/2-x/2,T=C/2-h[m]/2-1,E=Li(d[_],T),D=Li(d[v],T),O=C-h[m]-D,k=C/2-h[m]/2+w,A=Ui(E,k,O),j=!c.arrow&&Ki(i)!=null&&k!==A&&a.reference[m]/2-(k<E?E:D)-h[m]/2<0,M=j?k<E?k-E:k-O:0;return{[p]:f[p]+M,data:{[p]:A,centerOffset:k-A-M,...j&&{alignmentOffset:M}},reset:j}}}),Ca=function(e){return e===void 0&&(e={}),{name:`flip`,options:e,async fn(t){var n;let{placement:r,middlewareData:i,rects:a,initialPlacement:o,platform:s,elements:c}=t,{mainAxis:l=!0,crossAxis:u=!0,fallbackPlacements:d,fallbackStrategy:f=`bestFit`,fallbackAxisSideDirection:p=`none`,flipAlignment:m=!0,...h}=Wi(e,t);if((n=i.arrow)!=null&&n.alignmentOffset)return{};let g=Gi(r),_=Yi(o),v=Gi(o)===o,y=await(s.isRTL==null?void 0:s.isRTL(c.floating)),b=d||(v||!m?[oa(o)]:Qi(o)),x=p!==`none`;!d&&x&&b.push(...aa(o,m,p,y));let S=[o,...b],C=await s.detectOverflow(t,h),w=[],T=i.flip?.overflows||[];if(l&&w.push(C[g]),u){let e=Zi(r,a,y);w.push(C[e[0]],C[e[1]])}if(T=[...T,{placement:r,overflows:w}],!w.every(e=>e<=0)){let e=(i.flip?.index||0)+1,t=S[e];if(t&&(u!==`alignment`||_===Yi(t)||T.every(e=>Yi(e.placement)!==_||e.overflows[0]>0)))return{data:{index:e,overflows:T},reset:{placement:t}};let n=T.filter(e=>e.overflows[0]<=0).sort((e,t)=>e.overflows[1]-t.overflows[1])[0]?.placement;if(!n)switch(f){case`bestFit`:{let e=T.filter(e=>{if(x){let t=Yi(e.placement);return t===_||t===`y`}return!0}).map(e=>[e.placement,e.overflows.filter(e=>e>0).reduce((e,t)=>e+t,0)]).sort((e,t)=>e[1]-t[1])[0]?.[0];e&&(n=e);break}case`initialPlacement`:n=o}if(r!==n)return{reset:{placement:n}}}return{}}}};function wa(e,t){return{top:e.top-t.height,right:e.right-t.width,bottom:e.bottom-t.height,left:e.left-t.width}}function Ta(e){return Ii.some(t=>e[t]>=0)}var Ea=function(e){return e===void 0&&(e={}),{name:`hide`,options:e,async fn(t){let{rects:n,platform:r}=t,{strategy:i=`referenceHidden`,...a}=Wi(e,t);switch(i){case`referenceHidden`:{let e=wa(await r.detectOverflow(t,{...a,elementContext:`reference`}),n.reference);return{data:{referenceHiddenOffsets:e,referenceHidden:Ta(e)}}}case`escaped`:{let e=wa(await r.detectOverflow(t,{...a,altBoundary:!0}),n.floating);return{data:{escapedOffsets:e,escaped:Ta(e)}}}default:return{}}}}};function Da(e){let t=Li(...e.map(e=>e.left)),n=Li(...e.map(e=>e.top)),r=Ri(...e.map(e=>e.right)),i=Ri(...e.map(e=>e.bottom));return{x:t,y:n,width:r-t,height:i-n}}function Oa(e){let t=e.slice().sort((e,t)=>e.y-t.y),n=[],r=null;for(let e=0;e<t.length;e++){let i=t[e];!r||i.y-r.y>r.height/2?n.push([i]):n[n.length-1].push(i),r=i}return n.map(e=>la(Da(e)))}var ka=function(e){return e===void 0&&(e={}),{name:`inline`,options:e,async fn(t){let{placement:n,elements:r,rects:i,platform:a,strategy:o}=t,{padding:s=2,x:c,y:l}=Wi(e,t),u=Array.from(await(a.getClientRects==null?void 0:a.getClientRects(r.reference))||[]);if(!u.length)return{};let d=Oa(u),f=la(Da(u)),p=ca(s);function m(){if(d.length===2&&(d[0].left>d[1].right||d[1].left>d[0].right)&&c!=null&&l!=null)return d.find(e=>c>e.left-p.left&&c<e.right+p.right&&l>e.top-p.top&&l<e.bottom+p.bottom)||f;if(d.length>=2){if(Yi(n)===`y`){let e=d[0],t=d[d.length-1],r=Gi(n)===`top`,i=e.top,a=t.bottom,o=r?e.left:t.left;return la({x:o,y:i,width:(r?e.right:t.right)-o,height:a-i})}let e=Gi(n)===`left`,t=Ri(...d.map(e=>e.right)),r=Li(...d.map(e=>e.left)),i=d.filter(n=>e?n.left===r:n.right===t),a=i[0].top,o=i[i.length-1].bottom;return la({x:r,y:a,width:t-r,height:o-a})}return f}let h=await a.getElementRects({reference:{getBoundingClientRect:m},floating:r.floating,strategy:o});return i.reference.x!==h.reference.x||i.reference.y!==h.reference.y||i.reference.width!==h.reference.width||i.reference.height!==h.reference.height?{reset:{rects:h}}:{}}}},Aa=new Set([`left`,`top`]);async function ja(e,t){let{placement:n,platform:r,elements:i}=e,a=await(r.isRTL==null?void 0:r.isRTL(i.floating)),o=Gi(n),s=Ki(n),c=Yi(n)===`y`,l=Aa.has(o)?-1:1,u=a&&c?-1:1,d=Wi(t,e),{mainAxis:f,crossAxis:p,alignmentAxis:m}=typeof d==`number`?{mainAxis:d,crossAxis:0,alignmentAxis:null}:{mainAxis:d.mainAxis||0,crossAxis:d.crossAxis||0,alignmentAxis:d.alignmentAxis};return s&&typeof m==`number`&&(p=s===`end`?m*-1:m),c?{x:p*u,y:f*l}:{x:f*l,y:p*u}}var Ma=function(e){return e===void 0&&(e=0),{name:`offset`,options:e,async fn(t){var n;let{x:r,y:i,placement:a,middlewareData:o}=t,s=await ja(t,e);return a===o.offset?.placement&&(n=o.arrow)!=null&&n.alignmentOffset?{}:{x:r+s.x,y:i+s.y,data:{...s,placement:a}}}}},Na=function(e){return e===void 0&&(e={}),{name:`shift`,options:e,async fn(t){let{x:n,y:r,placement:i,platform:a}=t,{mainAxis:o=!0,crossAxis:s=!1,limiter:c={fn:e=>{let{x:t,y:n}=e;return{x:t,y:n}}},...l}=Wi(e,t),u={x:n,y:r},d=await a.detectOverflow(t,l),f=Yi(i),p=qi(f),m=u[p],h=u[f],g=(e,t)=>Ui(t+d[e===`y`?`top`:`left`],t,t-d[e===`y`?`bottom`:`right`]);o&&(m=g(p,m)),s&&(h=g(f,h));let _=c.fn({...t,[p]:m,[f]:h});return{..._,data:{x:_.x-n,y:_.y-r,enabled:{[p]:o,[f]:s}}}}}},Pa=function(e){return e===void 0&&(e={}),{options:e,fn(t){let{x:n,y:r,placement:i,rects:a,middlewareData:o}=t,{offset:s=0,mainAxis:c=!0,crossAxis:l=!0}=Wi(e,t),u={x:n,y:r},d=Yi(i),f=qi(d),p=u[f],m=u[d],h=Wi(s,t),g=typeof h==`number`?{mainAxis:h,crossAxis:0}:{mainAxis:h.mainAxis??0,crossAxis:h.crossAxis??0};if(c){let e=f===`y`?`height`:`width`,t=a.reference[f]-a.floating[e]+g.mainAxis,n=a.reference[f]+a.reference[e]-g.mainAxis;p<t?p=t:p>n&&(p=n)}if(l){let e=f===`y`?`width`:`height`,t=Aa.has(Gi(i)),n=a.reference[d]-a.floating[e]+(t&&o.offset?.[d]||0)+(t?0:g.crossAxis),r=a.reference[d]+a.reference[e]+(t?0:o.offset?.[d]||0)-(t?g.crossAxis:0);m<n?m=n:m>r&&(m=r)}return{[f]:p,[d]:m}}}},Fa=function(e){return e===void 0&&(e={}),{name:`size`,options:e,async fn(t){let{placement:n,rects:r,platform:i,elements:a}=t,{apply:o=()=>{},...s}=Wi(e,t),c=await i.detectOverflow(t,s),l=Gi(n),u=Ki(n),d=Yi(n)===`y`,{width:f,height:p}=r.floating,m,h;l===`top`||l===`bottom`?(m=l,h=u===(await(i.isRTL==null?void 0:i.isRTL(a.floating))?`start`:`end`)?`left`:`right`):(h=l,m=u===`end`?`top`:`bottom`);let g=p-c.top-c.bottom,_=f-c.left-c.right,v=Li(p-c[m],g),y=Li(f-c[h],_),b=t.middlewareData.shift,x=!b,S=v,C=y;b!=null&&b.enabled.x&&(C=_),b!=null&&b.enabled.y&&(S=g),x&&!u&&(d?C=f-2*Ri(c.left,c.right):S=p-2*Ri(c.top,c.bottom)),await o({...t,availableWidth:C,availableHeight:S});let w=await i.getDimensions(a.floating);return f!==w.width||p!==w.height?{reset:{rects:!0}}:{}}}};function Ia(e){let t=Ai(e),n=parseFloat(t.width)||0,r=parseFloat(t.height)||0,i=_i(e),a=i?e.offsetWidth:n,o=i?e.offsetHeight:r,s=zi(n)!==a||zi(r)!==o;return s&&(n=a,r=o),{width:n,height:r,$:s}}function La(e){return gi(e)?e:e.contextElement}function Ra(e){let t=La(e);if(!_i(t))return Vi(1);let n=t.getBoundingClientRect(),{width:r,height:i,$:a}=Ia(t),o=(a?zi(n.width):n.width)/r,s=(a?zi(n.height):n.height)/i;return o&&Number.isFinite(o)||(o=1),s&&Number.isFinite(s)||(s=1),{x:o,y:s}}var za=Vi(0);function Ba(e){let t=pi(e);return!Oi()||!t.visualViewport?za:{x:t.visualViewport.offsetLeft,y:t.visualViewport.offsetTop}}function Va(e,t,n){return t===void 0&&(t=!1),!!n&&t&&n===pi(e)}function Ha(e,t,n,r){t===void 0&&(t=!1),n===void 0&&(n=!1);let i=e.getBoundingClientRect(),a=La(e),o=Vi(1);t&&(r?gi(r)&&(o=Ra(r)):o=Ra(e));let s=Va(a,n,r)?Ba(a):Vi(0),c=(i.left+s.x)/o.x,l=(i.top+s.y)/o.y,u=i.width/o.x,d=i.height/o.y;if(a&&r){let e=pi(a),t=gi(r)?pi(r):r,n=e,i=Fi(n);for(;i&&t!==n;){let e=Ra(i),t=i.getBoundingClientRect(),r=Ai(i),a=t.left+(i.clientLeft+parseFloat(r.paddingLeft))*e.x,o=t.top+(i.clientTop+parseFloat(r.paddingTop))*e.y;c*=e.x,l*=e.y,u*=e.x,d*=e.y,c+=a,l+=o,n=pi(i),i=Fi(n)}}return la({width:u,height:d,x:c,y:l})}function Ua(e,t){let n=ji(e).scrollLeft;return t?t.left+n:Ha(mi(e)).left+n}function Wa(e,t){let n=e.getBoundingClientRect();return{x:n.left+t.scrollLeft-Ua(e,n),y:n.top+t.scrollTop}}function Ga(e){let{elements:t,rect:n,offsetParent:r,strategy:i}=e,a=i===`fixed`,o=mi(r),s=t?xi(t.floating):!1;if(r===o||s&&a)return n;let c={scrollLeft:0,scrollTop:0},l=Vi(1),u=Vi(0),d=_i(r);if((d||!a)&&((fi(r)!==`body`||yi(o))&&(c=ji(r)),d)){let e=Ha(r);l=Ra(r),u.x=e.x+r.clientLeft,u.y=e.y+r.clientTop}let f=o&&!d&&!a?Wa(o,c):Vi(0);return{width:n.width*l.x,height:n.height*l.y,x:n.x*l.x-c.scrollLeft*l.x+u.x+f.x,y:n.y*l.y-c.scrollTop*l.y+u.y+f.y}}function Ka(e){return e.getClientRects?Array.from(e.getClientRects()):[]}function qa(e){let t=ji(e),n=e.ownerDocument.body,r=Ri(e.scrollWidth,e.clientWidth,n.scrollWidth,n.clientWidth),i=Ri(e.scrollHeight,e.clientHeight,n.scrollHeight,n.clientHeight),a=-t.scrollLeft+Ua(e),o=-t.scrollTop;return Ai(n).direction===`rtl`&&(a+=Ri(e.clientWidth,n.clientWidth)-r),{width:r,height:i,x:a,y:o}}var Ja=25;function Ya(e,t,n){n===void 0&&(n=`viewport`);let r=n===`layoutViewport`,i=pi(e),a=mi(e),o=i.visualViewport,s=a.clientWidth,c=a.clientHeight,l=0,u=0;if(o){let e=!Oi()||t===`fixed`;r?e||(l=-o.offsetLeft,u=-o.offsetTop):(s=o.width,c=o.height,e&&(l=o.offsetLeft,u=o.offsetTop))}if(Ua(a)<=0){let e=a.ownerDocument,t=e.body,n=getComputedStyle(t),r=e.compatMode===`CSS1Compat`&&parseFloat(n.marginLeft)+parseFloat(n.marginRight)||0,i=Math.abs(a.clientWidth-t.clientWidth-r),o=getComputedStyle(a).scrollbarGutter===`stable both-edges`?i/2:i;o<=Ja&&(s-=o)}return{width:s,height:c,x:l,y:u}}function Xa(e,t){let n=Ha(e,!0,t===`fixed`),r=n.top+e.clientTop,i=n.left+e.clientLeft,a=Ra(e);return{width:e.clientWidth*a.x,height:e.clientHeight*a.y,x:i*a.x,y:r*a.y}}function Za(e,t,n){let r;if(t===`viewport`||t===`layoutViewport`)r=Ya(e,n,t);else if(t===`document`)r=qa(mi(e));else if(gi(t))r=Xa(t,n);else{let n=Ba(e);r={x:t.x-n.x,y:t.y-n.y,width:t.width,height:t.height}}return la(r)}function Qa(e,t){let n=t.get(e);if(n)return n;let r=Pi(e,[],!1).filter(e=>gi(e)&&fi(e)!==`body`),i=null,a=Ai(e).position===`fixed`,o=a?Mi(e):e;for(;gi(o)&&!ki(o);){let e=Ai(o),t=Ei(o),n=i?i.position:a?`fixed`:``;!t&&(n===`fixed`||n===`absolute`&&e.position===`static`)?r=r.filter(e=>e!==o):i=e,o=Mi(o)}return t.set(e,r),r}function $a(e){let{element:t,boundary:n,rootBoundary:r,strategy:i}=e,a=[...n===`clippingAncestors`?xi(t)?[]:Qa(t,this._c):[].concat(n),r],o=Za(t,a[0],i),s=o.top,c=o.right,l=o.bottom,u=o.left;for(let e=1;e<a.length;e++){let n=Za(t,a[e],i);s=Ri(n.top,s),c=Li(n.right,c),l=Li(n.bottom,l),u=Ri(n.left,u)}return{width:c-u,height:l-s,x:u,y:s}}function eo(e){let{width:t,height:n}=Ia(e);return{width:t,height:n}}function to(e,t,n){let r=_i(t),i=mi(t),a=n===`fixed`,o=Ha(e,!0,a,t),s={scrollLeft:0,scrollTop:0},c=Vi(0);if((r||!a)&&((fi(t)!==`body`||yi(i))&&(s=ji(t)),r)){let e=Ha(t,!0,a,t);c.x=e.x+t.clientLeft,c.y=e.y+t.clientTop}!r&&i&&(c.x=Ua(i));let l=i&&!r&&!a?Wa(i,s):Vi(0);return{x:o.left+s.scrollLeft-c.x-l.x,y:o.top+s.scrollTop-c.y-l.y,width:o.width,height:o.height}}function no(e){return Ai(e).position===`static`}function ro(e,t){if(!_i(e)||Ai(e).position===`fixed`)return null;if(t)return t(e);let n=e.offsetParent;return mi(e)===n&&(n=n.ownerDocument.body),n}function io(e,t){let n=pi(e);if(xi(e))return n;if(!_i(e)){let t=Mi(e);for(;t&&!ki(t);){if(gi(t)&&!no(t))return t;t=Mi(t)}return n}let r=ro(e,t);for(;r&&bi(r)&&no(r);)r=ro(r,t);return r&&ki(r)&&no(r)&&!Ei(r)?n:r||Di(e)||n}var ao=async function(e){let t=this.getOffsetParent||io,n=this.getDimensions,r=await n(e.floating);return{reference:to(e.reference,await t(e.floating),e.strategy),floating:{x:0,y:0,width:r.width,height:r.height}}};function oo(e){return Ai(e).direction===`rtl`}var so={convertOffsetParentRelativeRectToViewportRelativeRect:Ga,getDocumentElement:mi,getClippingRect:$a,getOffsetParent:io,getElementRects:ao,getClientRects:Ka,getDimensions:eo,getScale:Ra,isElement:gi,isRTL:oo};function co(e,t){return e.x===t.x&&e.y===t.y&&e.width===t.width&&e.height===t.height}function lo(e,t,n){let r=null,i,a=mi(e);function o(){var e;clearTimeout(i),(e=r)==null||e.disconnect(),r=null}function s(n,c){n===void 0&&(n=!1),c===void 0&&(c=1),o();let l=e.getBoundingClientRect(),{left:u,top:d,width:f,height:p}=l;if(n||t(),!f||!p)return;let m=Bi(d),h=Bi(a.clientWidth-(u+f)),g=Bi(a.clientHeight-(d+p)),_=Bi(u),v={rootMargin:-m+`px `+-h+`px `+-g+`px `+-_+`px`,threshold:Ri(0,Li(1,c))||1},y=!0;function b(t){let n=t[0].intersectionRatio;if(!co(l,e.getBoundingClientRect()))return s();if(n!==c){if(!y)return s();n?s(!1,n):i=setTimeout(()=>{s(!1,1e-7)},1e3)}y=!1}try{r=new IntersectionObserver(b,{...v,root:a.ownerDocument})}catch{r=new IntersectionObserver(b,v)}r.observe(e)}let c=pi(e),l=()=>s(n);return c.addEventListener(`resize`,l),s(!0),()=>{c.removeEventListener(`resize`,l),o()}}function uo(e,t,n,r){r===void 0&&(r={});let{ancestorScroll:i=!0,ancestorResize:a=!0,elementResize:o=typeof ResizeObserver==`function`,layoutShift:s=typeof IntersectionObserver==`function`,animationFrame:c=!1}=r,l=La(e),u=i||a?[...l?Pi(l):[],...t?Pi(t):[]]:[];u.forEach(e=>{i&&e.addEventListener(`scroll`,n),a&&e.addEventListener(`resize`,n)});let d=l&&s?lo(l,n,a):null,f=-1,p=null;o&&(p=new ResizeObserver(e=>{let[r]=e;r&&r.target===l&&p&&t&&(p.unobserve(t),cancelAnimationFrame(f),f=requestAnimationFrame(()=>{var e;(e=p)==null||e.observe(t)})),n()}),l&&!c&&p.observe(l),t&&p.observe(t));let m,h=c?Ha(e):null;c&&g();function g(){let t=Ha(e);h&&!co(h,t)&&n(),h=t,m=requestAnimationFrame(g)}return n(),()=>{var e;u.forEach(e=>{i&&e.removeEventListener(`scroll`,n),a&&e.removeEventListener(`resize`,n)}),d?.(),(e=p)==null||e.disconnect(),p=null,c&&cancelAnimationFrame(m)}}var fo=ya,po=Ma,mo=Na,ho=Ca,go=Fa,_o=Ea,vo=Sa,yo=ka,bo=Pa,xo=(e,t,n)=>{let r=new Map,i=n??{},a={...so,...i.platform,_c:r};return xa(e,t,{...i,platform:a})},So=typeof document<`u`?D.useLayoutEffect:function(){};function Co(e,t){if(e===t)return!0;if(typeof e!=typeof t)return!1;if(typeof e==`function`&&e.toString()===t.toString())return!0;let n,r,i;if(e&&t&&typeof e==`object`){if(Array.isArray(e)){if(n=e.length,n!==t.length)return!1;for(r=n;r--!==0;)if(!Co(e[r],t[r]))return!1;return!0}if(i=Object.keys(e),n=i.length,n!==Object.keys(t).length)return!1;for(r=n;r--!==0;)if(!{}.hasOwnProperty.call(t,i[r]))return!1;for(r=n;r--!==0;){let n=i[r];if(!(n===`_owner`&&e.$$typeof)&&!Co(e[n],t[n]))return!1}return!0}return e!==e&&t!==t}function wo(e){return typeof window>`u`?1:(e.ownerDocument.defaultView||window).devicePixelRatio||1}function To(e,t){let n=wo(e);return Math.round(t*n)/n}function Eo(e){let t=D.useRef(e);return So(()=>{t.current=e}),t}function Do(e){e===void 0&&(e={});let{placement:t=`bottom`,strategy:n=`absolute`,middleware:r=[],platform:i,elements:{reference:a,floating:o}={},transform:s=!0,whileElementsMounted:c,open:l}=e,[u,d]=D.useState({x:0,y:0,strategy:n,placement:t,middlewareData:{},isPositioned:!1}),[f,p]=D.useState(r);Co(f,r)||p(r);let[m,h]=D.useState(null),[g,_]=D.useState(null),v=D.useCallback(e=>{e!==S.current&&(S.current=e,h(e))},[]),y=D.useCallback(e=>{e!==C.current&&(C.current=e,_(e))},[]),b=a||m,x=o||g,S=D.useRef(null),C=D.useRef(null),w=D.useRef(u),T=c!=null,E=Eo(c),O=Eo(i),k=Eo(l),A=D.useCallback(()=>{if(!S.current||!C.current)return;let e={placement:t,strategy:n,middleware:f};O.current&&(e.platform=O.current),xo(S.current,C.current,e).then(e=>{let t={...e,isPositioned:k.current!==!1};j.current&&!Co(w.current,t)&&(w.current=t,st.flushSync(()=>{d(t)}))})},[f,t,n,O,k]);So(()=>{l===!1&&w.current.isPositioned&&(w.current.isPositioned=!1,d(e=>({...e,isPositioned:!1})))},[l]);let j=D.useRef(!1);So(()=>(j.current=!0,()=>{j.current=!1}),[]),So(()=>{if(b&&(S.current=b),x&&(C.current=x),b&&x){if(E.current)return E.current(b,x,A);A()}},[b,x,A,E,T]);let M=D.useMemo(()=>({reference:S,floating:C,setReference:v,setFloating:y}),[v,y]),N=D.useMemo(()=>({reference:b,floating:x}),[b,x]),P=D.useMemo(()=>{let e={position:n,left:0,top:0};if(!N.floating)return e;let t=To(N.floating,u.x),r=To(N.floating,u.y);return s?{...e,transform:`translate(`+t+`px, `+r+`px)`,...wo(N.floating)>=1.5&&{willChange:`transform`}}:{position:n,left:t,top:r}},[n,s,N.floating,u.x,u.y]);return D.useMemo(()=>({...u,update:A,refs:M,elements:N,floatingStyles:P}),[u,A,M,N,P])}var Oo=e=>{function t(e){return{}.hasOwnProperty.call(e,`current`)}return{name:`arrow`,options:e,fn(n){let{element:r,padding:i}=typeof e==`function`?e(n):e;return r&&t(r)?r.current==null?{}:vo({element:r.current,padding:i}).fn(n):r?vo({element:r,padding:i}).fn(n):{}}}},ko=(e,t)=>{let n=po(e);return{name:n.name,fn:n.fn,options:[e,t]}},Ao=(e,t)=>{let n=mo(e);return{name:n.name,fn:n.fn,options:[e,t]}},jo=(e,t)=>({fn:bo(e).fn,options:[e,t]}),Mo=(e,t)=>{let n=ho(e);return{name:n.name,fn:n.fn,options:[e,t]}},No=(e,t)=>{let n=go(e);return{name:n.name,fn:n.fn,options:[e,t]}},Po=(e,t)=>{let n=_o(e);return{name:n.name,fn:n.fn,options:[e,t]}},Fo=(e,t)=>{let n=yo(e);return{name:n.name,fn:n.fn,options:[e,t]}},Io=(e,t)=>{let n=Oo(e);return{name:n.name,fn:n.fn,options:[e,t]}};function Lo(e){let t=D.useRef(void 0),n=D.useCallback(t=>{let n=e.map(e=>{if(e!=null){if(typeof e==`function`){let n=e,r=n(t);return typeof r==`function`?r:()=>{n(null)}}return e.current=t,()=>{e.current=null}}});return()=>{n.forEach(e=>e?.())}},e);return D.useMemo(()=>e.every(e=>e==null)?null:e=>{t.current&&=(t.current(),void 0),e!=null&&(t.current=n(e))},e)}var Ro=`data-floating-ui-focusable`,zo=`active`,Bo=`selected`,Vo=`ArrowLeft`,Ho=`ArrowRight`,Uo=`ArrowUp`,Wo=`ArrowDown`,Go=[Vo,Ho],Ko=[Uo,Wo];[...Go,...Ko];var qo={...D},Jo=!1,Yo=0,Xo=()=>`floating-ui-`+Math.random().toString(36).slice(2,6)+Yo++;function Zo(){let[e,t]=D.useState(()=>Jo?Xo():void 0);return pa(()=>{e??t(Xo())},[]),D.useEffect(()=>{Jo=!0},[]),e}var Qo=qo.useId||Zo;function $o(){let e=new Map;return{emit(t,n){var r;(r=e.get(t))==null||r.forEach(e=>e(n))},on(t,n){e.has(t)||e.set(t,new Set),e.get(t).add(n)},off(t,n){var r;(r=e.get(t))==null||r.delete(n)}}}var es=D.createContext(null),ts=D.createContext(null),ns=()=>D.useContext(es)?.id||null,rs=()=>D.useContext(ts);function is(e){return`data-floating-ui-`+e}function as(e){e.current!==-1&&(clearTimeout(e.current),e.current=-1)}var os=is(`safe-polygon`);function ss(e,t,n){if(n&&!fa(n))return 0;if(typeof e==`number`)return e;if(typeof e==`function`){let n=e();return typeof n==`number`?n:n?.[t]}return e?.[t]}function cs(e){return typeof e==`function`?e():e}function ls(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,dataRef:i,events:a,elements:o}=e,{enabled:s=!0,delay:c=0,handleClose:l=null,mouseOnly:u=!1,restMs:d=0,move:f=!0}=t,p=rs(),m=ns(),h=ha(l),g=ha(c),_=ha(n),v=ha(d),y=D.useRef(),b=D.useRef(-1),x=D.useRef(),S=D.useRef(-1),C=D.useRef(!0),w=D.useRef(!1),T=D.useRef(()=>{}),E=D.useRef(!1),O=_a(()=>{let e=i.current.openEvent?.type;return e?.includes(`mouse`)&&e!==`mousedown`});D.useEffect(()=>{if(!s)return;function e(e){let{open:t}=e;t||(as(b),as(S),C.current=!0,E.current=!1)}return a.on(`openchange`,e),()=>{a.off(`openchange`,e)}},[s,a]),D.useEffect(()=>{if(!s||!h.current||!n)return;function e(e){O()&&r(!1,e,`hover`)}let t=da(o.floating).documentElement;return t.addEventListener(`mouseleave`,e),()=>{t.removeEventListener(`mouseleave`,e)}},[o.floating,n,r,s,h,O]);let k=D.useCallback(function(e,t,n){t===void 0&&(t=!0),n===void 0&&(n=`hover`);let i=ss(g.current,`close`,y.current);i&&!x.current?(as(b),b.current=window.setTimeout(()=>r(!1,e,n),i)):t&&(as(b),r(!1,e,n))},[g,r]),A=_a(()=>{T.current(),x.current=void 0}),j=_a(()=>{if(w.current){let e=da(o.floating).body;e.style.pointerEvents=``,e.removeAttribute(os),w.current=!1}}),M=_a(()=>i.current.openEvent?[`click`,`mousedown`].includes(i.current.openEvent.type):!1);D.useEffect(()=>{if(!s)return;function e(e){if(as(b),C.current=!1,u&&!fa(y.current)||cs(v.current)>0&&!ss(g.current,`open`))return;let t=ss(g.current,`open`,y.current);t?b.current=window.setTimeout(()=>{_.current||r(!0,e,`hover`)},t):n||r(!0,e,`hover`)}function t(e){if(M()){j();return}T.current();let t=da(o.floating);if(as(S),E.current=!1,h.current&&i.current.floatingContext){n||as(b),x.current=h.current({...i.current.floatingContext,tree:p,x:e.clientX,y:e.clientY,onClose(){j(),A(),M()||k(e,!0,`safe-polygon`)}});let r=x.current;t.addEventListener(`mousemove`,r),T.current=()=>{t.removeEventListener(`mousemove`,r)}}else y.current===`touch`&&ua(o.floating,e.relatedTarget)||k(e)}function a(e){M()||i.current.floatingContext&&(h.current==null||h.current({...i.current.floatingContext,tree:p,x:e.clientX,y:e.clientY,onClose(){j(),A(),M()||k(e)}})(e))}function c(){as(b)}function l(e){M()||k(e,!1)}if(gi(o.domReference)){let r=o.domReference,i=o.floating;return n&&r.addEventListener(`mouseleave`,a),f&&r.addEventListener(`mousemove`,e,{once:!0}),r.addEventListener(`mouseenter`,e),r.addEventListener(`mouseleave`,t),i&&(i.addEventListener(`mouseleave`,a),i.addEventListener(`mouseenter`,c),i.addEventListener(`mouseleave`,l)),()=>{n&&r.removeEventListener(`mouseleave`,a),f&&r.removeEventListener(`mousemove`,e),r.removeEventListener(`mouseenter`,e),r.removeEventListener(`mouseleave`,t),i&&(i.removeEventListener(`mouseleave`,a),i.removeEventListener(`mouseenter`,c),i.removeEventListener(`mouseleave`,l))}}},[o,s,e,u,f,k,A,j,r,n,_,p,g,h,i,M,v]),pa(()=>{var e;if(s&&n&&(e=h.current)!=null&&(e=e.__options)!=null&&e.blockPointerEvents&&O()){w.current=!0;let e=o.floating;if(gi(o.domReference)&&e){var t;let n=da(o.floating).body;n.setAttribute(os,``);let r=o.domReference,i=p==null||(t=p.nodesRef.current.find(e=>e.id===m))==null||(t=t.context)==null?void 0:t.elements.floating;return i&&(i.style.pointerEvents=``),n.style.pointerEvents=`none`,r.style.pointerEvents=`auto`,e.style.pointerEvents=`auto`,()=>{n.style.pointerEvents=``,r.style.pointerEvents=``,e.style.pointerEvents=``}}}},[s,n,m,o,p,h,O]),pa(()=>{n||(y.current=void 0,E.current=!1,A(),j())},[n,A,j]),D.useEffect(()=>()=>{A(),as(b),as(S),j()},[s,o.domReference,A,j]);let N=D.useMemo(()=>{function e(e){y.current=e.pointerType}return{onPointerDown:e,onPointerEnter:e,onMouseMove(e){let{nativeEvent:t}=e;function i(){!C.current&&!_.current&&r(!0,t,`hover`)}u&&!fa(y.current)||n||cs(v.current)===0||E.current&&e.movementX**2+e.movementY**2<2||(as(S),y.current===`touch`?i():(E.current=!0,S.current=window.setTimeout(i,cs(v.current))))}}},[u,r,n,_,v]);return D.useMemo(()=>s?{reference:N}:{},[s,N])}function us(e,t){if(!e||!t)return!1;let n=t.getRootNode==null?void 0:t.getRootNode();if(e.contains(t))return!0;if(n&&vi(n)){let n=t;for(;n;){if(e===n)return!0;n=n.parentNode||n.host}}return!1}function ds(e){return`composedPath`in e?e.composedPath()[0]:e.target}function fs(e){let{open:t=!1,onOpenChange:n,elements:r}=e,i=Qo(),a=D.useRef({}),[o]=D.useState(()=>$o()),s=ns()!=null,[c,l]=D.useState(r.reference),u=_a((e,t,r)=>{a.current.openEvent=e?t:void 0,o.emit(`openchange`,{open:e,event:t,reason:r,nested:s}),n?.(e,t,r)}),d=D.useMemo(()=>({setPositionReference:l}),[]),f=D.useMemo(()=>({reference:c||r.reference||null,floating:r.floating||null,domReference:r.reference}),[c,r.reference,r.floating]);return D.useMemo(()=>({dataRef:a,open:t,onOpenChange:u,elements:f,events:o,floatingId:i,refs:d}),[t,u,f,o,i,d])}function ps(e){let{elements:t,...n}=e===void 0?{}:e,{nodeId:r}=n,i=fs({...n,elements:{reference:t?.reference??null,floating:t?.floating??null}}),a=n.rootContext||i,o=a.elements,[s,c]=D.useState(null),[l,u]=D.useState(null),d=o?.domReference||s,f=D.useRef(null),p=rs();pa(()=>{d&&(f.current=d)},[d]);let m=Do({...n,elements:{...o,...l&&{reference:l}}}),h=D.useCallback(e=>{let t=gi(e)?{getBoundingClientRect:()=>e.getBoundingClientRect(),getClientRects:()=>e.getClientRects(),contextElement:e}:e;u(t),m.refs.setReference(t)},[m.refs]),g=D.useCallback(e=>{(gi(e)||e===null)&&(f.current=e,c(e)),(gi(m.refs.reference.current)||m.refs.reference.current===null||e!==null&&!gi(e))&&m.refs.setReference(e)},[m.refs]),_=D.useMemo(()=>({...m.refs,setReference:g,setPositionReference:h,domReference:f}),[m.refs,g,h]),v=D.useMemo(()=>({...m.elements,domReference:d}),[m.elements,d]),y=D.useMemo(()=>({...m,...a,refs:_,elements:v,nodeId:r}),[m,_,v,r,a]);return pa(()=>{a.dataRef.current.floatingContext=y;let e=p?.nodesRef.current.find(e=>e.id===r);e&&(e.context=y)}),D.useMemo(()=>({...m,context:y,refs:_,elements:v}),[m,_,v,y])}function ms(e,t,n){let r=new Map,i=n===`item`,a=e;if(i&&e){let{[zo]:t,[Bo]:n,...r}=e;a=r}return{...n===`floating`&&{tabIndex:-1,[Ro]:``},...a,...t.map(t=>{let r=t?t[n]:null;return typeof r==`function`?e?r(e):null:r}).concat(e).reduce((e,t)=>(t&&Object.entries(t).forEach(t=>{let[n,a]=t;if(!(i&&[zo,Bo].includes(n))){if(n.indexOf(`on`)===0){if(r.has(n)||r.set(n,[]),typeof a==`function`){var o;(o=r.get(n))==null||o.push(a),e[n]=function(){var e=[...arguments];return r.get(n)?.map(t=>t(...e)).find(e=>e!==void 0)}}}else e[n]=a}}),e),{})}}function hs(e){e===void 0&&(e=[]);let t=e.map(e=>e?.reference),n=e.map(e=>e?.floating),r=e.map(e=>e?.item),i=D.useCallback(t=>ms(t,e,`reference`),t),a=D.useCallback(t=>ms(t,e,`floating`),n),o=D.useCallback(t=>ms(t,e,`item`),r);return D.useMemo(()=>({getReferenceProps:i,getFloatingProps:a,getItemProps:o}),[i,a,o])}function gs(e,t,n){return n===void 0&&(n=!0),e.filter(e=>e.parentId===t&&(!n||e.context?.open)).flatMap(t=>[t,...gs(e,t.id,n)])}function _s(e,t){let[n,r]=e,i=!1,a=t.length;for(let e=0,o=a-1;e<a;o=e++){let[a,s]=t[e]||[0,0],[c,l]=t[o]||[0,0];s>=r!=l>=r&&n<=(c-a)*(r-s)/(l-s)+a&&(i=!i)}return i}function vs(e,t){return e[0]>=t.x&&e[0]<=t.x+t.width&&e[1]>=t.y&&e[1]<=t.y+t.height}function ys(e){e===void 0&&(e={});let{buffer:t=.5,blockPointerEvents:n=!1,requireIntent:r=!0}=e,i={current:-1},a=!1,o=null,s=null,c=typeof performance<`u`?performance.now():0;function l(e,t){let n=performance.now(),r=n-c;if(o===null||s===null||r===0)return o=e,s=t,c=n,null;let i=e-o,a=t-s,l=Math.sqrt(i*i+a*a)/r;return o=e,s=t,c=n,l}let u=e=>{let{x:n,y:o,placement:s,elements:c,onClose:u,nodeId:d,tree:f}=e;return function(e){function p(){as(i),u()}if(as(i),!c.domReference||!c.floating||s==null||n==null||o==null)return;let{clientX:m,clientY:h}=e,g=[m,h],_=ds(e),v=e.type===`mouseleave`,y=us(c.floating,_),b=us(c.domReference,_),x=c.domReference.getBoundingClientRect(),S=c.floating.getBoundingClientRect(),C=s.split(`-`)[0],w=n>S.right-S.width/2,T=o>S.bottom-S.height/2,E=vs(g,x),D=S.width>x.width,O=S.height>x.height,k=(D?x:S).left,A=(D?x:S).right,j=(O?x:S).top,M=(O?x:S).bottom;if(y&&(a=!0,!v))return;if(b&&(a=!1),b&&!v){a=!0;return}if(v&&gi(e.relatedTarget)&&us(c.floating,e.relatedTarget)||f&&gs(f.nodesRef.current,d).length)return;if(C===`top`&&o>=x.bottom-1||C===`bottom`&&o<=x.top+1||C===`left`&&n>=x.right-1||C===`right`&&n<=x.left+1)return p();let N=[];switch(C){case`top`:N=[[k,x.top+1],[k,S.bottom-1],[A,S.bottom-1],[A,x.top+1]];break;case`bottom`:N=[[k,S.top+1],[k,x.bottom-1],[A,x.bottom-1],[A,S.top+1]];break;case`left`:N=[[S.right-1,M],[S.right-1,j],[x.left+1,j],[x.left+1,M]];break;case`right`:N=[[x.right-1,M],[x.right-1,j],[S.left+1,j],[S.left+1,M]]}function P(e){let[n,r]=e;switch(C){case`top`:return[[D?n+t/2:w?n+t*4:n-t*4,r+t+1],[D?n-t/2:w?n+t*4:n-t*4,r+t+1],[S.left,w||D?S.bottom-t:S.top],[S.right,w?D?S.bottom-t:S.top:S.bottom-t]];case`bottom`:return[[D?n+t/2:w?n+t*4:n-t*4,r-t],[D?n-t/2:w?n+t*4:n-t*4,r-t],[S.left,w||D?S.top+t:S.bottom],[S.right,w?D?S.top+t:S.bottom:S.top+t]];case`left`:{let e=[n+t+1,O?r+t/2:T?r+t*4:r-t*4],i=[n+t+1,O?r-t/2:T?r+t*4:r-t*4];return[[T||O?S.right-t:S.left,S.top],[T?O?S.right-t:S.left:S.right-t,S.bottom],e,i]}case`right`:return[[n-t,O?r+t/2:T?r+t*4:r-t*4],[n-t,O?r-t/2:T?r+t*4:r-t*4],[T||O?S.left+t:S.right,S.top],[T?O?S.left+t:S.right:S.left+t,S.bottom]]}}if(!_s([m,h],N)){if(a&&!E)return p();if(!v&&r){let t=l(e.clientX,e.clientY);if(t!==null&&t<.1)return p()}_s([m,h],P([n,o]))?!a&&r&&(i.current=window.setTimeout(p,40)):p()}}};return u.__options={blockPointerEvents:n},u}var bs={scrollHideDelay:1e3,type:`hover`,scrollbars:`xy`},xs=W((e,{scrollbarSize:t,overscrollBehavior:n,scrollbars:r})=>{let i=n;return n&&r&&(r===`x`?i=`${n} auto`:r===`y`&&(i=`auto ${n}`)),{root:{"--scrollarea-scrollbar-size":C(t),"--scrollarea-over-scroll-behavior":i,"--scrollarea-offset-size":void 0}}}),Ss=J(e=>{let t=K(`ScrollArea`,bs,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,scrollbarSize:s,vars:c,type:l,scrollHideDelay:u,viewportProps:d,viewportRef:f,onScrollPositionChange:p,children:m,offsetScrollbars:h,scrollbars:g,onBottomReached:_,onTopReached:v,onLeftReached:y,onRightReached:b,overscrollBehavior:x,startScrollPosition:S,verticalScrollbarPosition:C,attributes:w,...T}=t,[E,O]=(0,D.useState)(!1),[k,A]=(0,D.useState)(!1),[j,M]=(0,D.useState)(!1),N=(0,D.useRef)(!0),P=(0,D.useRef)(!1),F=(0,D.useRef)(!0),ee=(0,D.useRef)(!1),I=q({name:`ScrollArea`,props:t,classes:ui,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:w,vars:c,varsResolver:xs}),te=(0,D.useRef)(null),[L,R]=(0,D.useState)(null),z=Lo([f,te,(0,D.useCallback)(e=>{R(t=>t===e?t:e)},[])]);return Ir(h===`present`?L:null,()=>{let e=te.current;e&&(A(e.scrollHeight>e.clientHeight),M(e.scrollWidth>e.clientWidth))}),pe(()=>{S&&te.current&&te.current.scrollTo({left:S.x??0,top:S.y??0})},[]),(0,G.jsxs)(Br,{getStyles:I,type:l===`never`?`always`:l,scrollHideDelay:u,scrollbars:g,...I(`root`),...T,children:[(0,G.jsx)(li,{...d,...I(`viewport`,{style:d?.style}),ref:z,"data-offset-scrollbars":h===!0?`xy`:h||void 0,"data-scrollbars":g||void 0,"data-vertical-scrollbar-position":C||void 0,"data-horizontal-hidden":h===`present`&&!j?`true`:void 0,"data-vertical-hidden":h===`present`&&!k?`true`:void 0,onScroll:e=>{d?.onScroll?.(e),p?.({x:e.currentTarget.scrollLeft,y:e.currentTarget.scrollTop});let{scrollTop:t,scrollHeight:n,clientHeight:r,scrollLeft:i,scrollWidth:a,clientWidth:o}=e.currentTarget,s=t-(n-r)>=-.8,c=t===0;s&&!P.current&&_?.(),c&&!N.current&&v?.(),P.current=s,N.current=c;let l=i-(a-o)>=-.8,u=i===0;l&&!ee.current&&b?.(),u&&!F.current&&y?.(),ee.current=l,F.current=u},children:m}),(g===`xy`||g===`x`)&&(0,G.jsx)(ai,{...I(`scrollbar`),orientation:`horizontal`,"data-vertical-scrollbar-position":C||void 0,"data-hidden":l===`never`||h===`present`&&!j||void 0,forceMount:!0,onMouseEnter:()=>O(!0),onMouseLeave:()=>O(!1),children:(0,G.jsx)(ci,{...I(`thumb`)})}),(g===`xy`||g===`y`)&&(0,G.jsx)(ai,{...I(`scrollbar`),orientation:`vertical`,"data-vertical-scrollbar-position":C||void 0,"data-hidden":l===`never`||h===`present`&&!k||void 0,forceMount:!0,onMouseEnter:()=>O(!0),onMouseLeave:()=>O(!1),children:(0,G.jsx)(ci,{...I(`thumb`)})}),(0,G.jsx)(Rr,{...I(`corner`),"data-vertical-scrollbar-position":C||void 0,"data-hovered":E||void 0,"data-hidden":l===`never`||void 0})]})});Ss.displayName=`@mantine/core/ScrollArea`;var Cs=J(e=>{let{children:t,classNames:n,styles:r,scrollbarSize:i,scrollHideDelay:a,type:o,dir:s,offsetScrollbars:c,overscrollBehavior:l,viewportRef:u,onScrollPositionChange:d,unstyled:f,variant:p,viewportProps:m,scrollbars:h,style:g,vars:_,onBottomReached:v,onTopReached:y,startScrollPosition:b,verticalScrollbarPosition:x,onOverflowChange:S,...C}=K(`ScrollAreaAutosize`,bs,e),w=(0,D.useRef)(null),[T,E]=(0,D.useState)(null),O=Lo([u,w,(0,D.useCallback)(e=>{E(t=>t===e?t:e)},[])]),k=(0,D.useRef)(!1),A=(0,D.useRef)(!1),j=(0,D.useEffectEvent)(()=>{let e=w.current;if(!e||!S)return;let t=e.scrollHeight>e.clientHeight;t!==k.current&&(A.current?S(t):(A.current=!0,t&&S(!0)),k.current=t)});return Ir(S?T:null,j),(0,G.jsx)(Y,{...C,variant:p,style:[{display:`flex`,overflow:`hidden`},g],children:(0,G.jsx)(Y,{style:{display:`flex`,flexDirection:`column`,flex:1,overflow:`hidden`,...h===`y`&&{minWidth:0},...h===`x`&&{minHeight:0},...h===`xy`&&{minWidth:0,minHeight:0},...h===!1&&{minWidth:0,minHeight:0}},children:(0,G.jsx)(Ss,{classNames:n,styles:r,scrollHideDelay:a,scrollbarSize:i,type:o,dir:s,offsetScrollbars:c,overscrollBehavior:l,viewportRef:O,onScrollPositionChange:d,unstyled:f,variant:p,viewportProps:m,vars:_,scrollbars:h,onBottomReached:v,onTopReached:y,startScrollPosition:b,verticalScrollbarPosition:x,"data-autosize":`true`,children:t})})})});Ss.classes=ui,Ss.varsResolver=xs,Cs.displayName=`@mantine/core/ScrollAreaAutosize`,Cs.classes=ui,Ss.Autosize=Cs;var ws={root:`m_87cf2631`},Ts={__staticSelector:`UnstyledButton`},Es=Tr(e=>{let t=K(`UnstyledButton`,Ts,e),{className:n,component:r=`button`,__staticSelector:i,unstyled:a,classNames:o,styles:s,style:c,attributes:l,...u}=t,d=q({name:i,props:t,classes:ws,className:n,style:c,classNames:o,styles:s,unstyled:a,attributes:l});return(0,G.jsx)(Y,{...d(`root`,{focusable:!0}),component:r,type:r===`button`?`button`:void 0,...u})});Es.classes=ws,Es.displayName=`@mantine/core/UnstyledButton`;var Ds={root:`m_515a97f8`},Os=J(e=>{let t=K(`VisuallyHidden`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,attributes:c,...l}=t,u=q({name:`VisuallyHidden`,classes:Ds,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:c});return(0,G.jsx)(Y,{component:`span`,...u(`root`),...l})});Os.classes=Ds,Os.displayName=`@mantine/core/VisuallyHidden`;var ks={root:`m_1b7284a3`},As=W((e,{radius:t,shadow:n})=>({root:{"--paper-radius":t===void 0?void 0:z(t),"--paper-shadow":re(n)}})),js=Tr(e=>{let t=K(`Paper`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,withBorder:s,vars:c,radius:l,shadow:u,variant:d,mod:f,attributes:p,...m}=t,h=q({name:`Paper`,props:t,classes:ks,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:p,vars:c,varsResolver:As});return(0,G.jsx)(Y,{mod:[{withBorder:s},f],...h(`root`),variant:d,...m})});js.classes=ks,js.varsResolver=As,js.displayName=`@mantine/core/Paper`;function Ms(e,t,n,r){return e===`center`||r===`center`?{top:t}:e===`end`?{bottom:n}:e===`start`?{top:n}:{}}function Ns(e,t,n,r,i){return e===`center`||r===`center`?{left:t}:e===`end`?{[i===`ltr`?`right`:`left`]:n}:e===`start`?{[i===`ltr`?`left`:`right`]:n}:{}}var Ps={bottom:`borderTopLeftRadius`,left:`borderTopRightRadius`,right:`borderBottomLeftRadius`,top:`borderBottomRightRadius`};function Fs({position:e,arrowSize:t,dir:n}){let[r,i]=e.split(`-`);if(!i)return;let a={width:t,height:t,position:`absolute`};if(r===`bottom`){let e=i===`start`,r=e?n===`ltr`?`left`:`right`:n===`ltr`?`right`:`left`;return{...a,top:-t,[r]:0,clipPath:e===(n===`rtl`)?`polygon(100% 0%, 0% 100%, 100% 100%)`:`polygon(0% 0%, 0% 100%, 100% 100%)`}}if(r===`top`){let e=i===`start`,r=e?n===`ltr`?`left`:`right`:n===`ltr`?`right`:`left`;return{...a,bottom:-t,[r]:0,clipPath:e===(n===`rtl`)?`polygon(0% 0%, 100% 0%, 100% 100%)`:`polygon(0% 0%, 100% 0%, 0% 100%)`}}if(r===`left`)return{...a,right:-t,[i===`start`?`top`:`bottom`]:0,clipPath:i===`start`?`polygon(0% 0%, 100% 0%, 0% 100%)`:`polygon(0% 0%, 0% 100%, 100% 100%)`};if(r===`right`)return{...a,left:-t,[i===`start`?`top`:`bottom`]:0,clipPath:i===`start`?`polygon(0% 0%, 100% 0%, 100% 100%)`:`polygon(100% 0%, 0% 100%, 100% 100%)`}}function Is({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,arrowX:a,arrowY:o,dir:s}){if(i===`merge`){let n=Fs({position:e,arrowSize:t,dir:s});if(n)return n}let[c,l=`center`]=e.split(`-`),u={width:t,height:t,transform:`rotate(45deg)`,position:`absolute`,[Ps[c]]:r},d=-t/2;return c===`left`?{...u,...Ms(l,o,n,i),right:d,borderLeftColor:`transparent`,borderBottomColor:`transparent`,clipPath:`polygon(100% 0, 0 0, 100% 100%)`}:c===`right`?{...u,...Ms(l,o,n,i),left:d,borderRightColor:`transparent`,borderTopColor:`transparent`,clipPath:`polygon(0 100%, 0 0, 100% 100%)`}:c===`top`?{...u,...Ns(l,a,n,i,s),bottom:d,borderTopColor:`transparent`,borderLeftColor:`transparent`,clipPath:`polygon(0 100%, 100% 100%, 100% 0)`}:c===`bottom`?{...u,...Ns(l,a,n,i,s),top:d,borderBottomColor:`transparent`,borderRightColor:`transparent`,clipPath:`polygon(0 100%, 0 0, 100% 0)`}:{}}function Ls({position:e,dir:t}){let[n,r]=e.split(`-`);if(!r)return;let i=r===`start`&&t===`ltr`||r===`end`&&t===`rtl`;if(n===`bottom`)return i?{borderTopLeftRadius:0}:{borderTopRightRadius:0};if(n===`top`)return i?{borderBottomLeftRadius:0}:{borderBottomRightRadius:0};if(n===`left`)return r===`start`?{borderTopRightRadius:0}:{borderBottomRightRadius:0};if(n===`right`)return r===`start`?{borderTopLeftRadius:0}:{borderBottomLeftRadius:0}}function Rs({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,visible:a,arrowX:o,arrowY:s,style:c,...l}){let{dir:u}=Nr();return a?(0,G.jsx)(`div`,{role:`presentation`,...l,style:{...c,...Is({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,dir:u,arrowX:o,arrowY:s})}}):null}Rs.displayName=`@mantine/core/FloatingArrow`;function zs(e,t){if(e===`rtl`&&(t.includes(`right`)||t.includes(`left`))){let[e,n]=t.split(`-`),r=e===`right`?`left`:`right`;return n===void 0?r:`${r}-${n}`}return t}function Bs({open:e,close:t,openDelay:n,closeDelay:r}){let i=(0,D.useRef)(-1),a=(0,D.useRef)(-1),o=()=>{window.clearTimeout(i.current),window.clearTimeout(a.current)};return(0,D.useEffect)(()=>o,[]),{openDropdown:()=>{o(),n===0||n===void 0?e():i.current=window.setTimeout(e,n)},closeDropdown:()=>{o(),r===0||r===void 0?t():a.current=window.setTimeout(t,r)}}}var Vs={root:`m_9814e45f`},Hs={zIndex:ee(`modal`)},Us=W((e,{gradient:t,color:n,backgroundOpacity:r,blur:i,radius:a,zIndex:o})=>({root:{"--overlay-bg":t||(n!==void 0||r!==void 0)&&Nt(n||`#000`,r??.6)||void 0,"--overlay-filter":i?`blur(${C(i)})`:void 0,"--overlay-radius":a===void 0?void 0:z(a),"--overlay-z-index":o?.toString()}})),Ws=Tr(e=>{let t=K(`Overlay`,Hs,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,fixed:c,center:l,children:u,radius:d,zIndex:f,gradient:p,blur:m,color:h,backgroundOpacity:g,mod:_,attributes:v,...y}=t,b=q({name:`Overlay`,props:t,classes:Vs,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:v,vars:s,varsResolver:Us});return(0,G.jsx)(Y,{...b(`root`),mod:[{center:l,fixed:c},_],...y,children:u})});Ws.classes=Vs,Ws.varsResolver=Us,Ws.displayName=`@mantine/core/Overlay`;function Gs(e){let t=document.createElement(`div`);return t.setAttribute(`data-portal`,`true`),typeof e.className==`string`&&t.classList.add(...e.className.split(` `).filter(Boolean)),typeof e.style==`object`&&Object.assign(t.style,e.style),typeof e.id==`string`&&t.setAttribute(`id`,e.id),t}var Ks=null;function qs({target:e,reuseTargetNode:t,...n}){if(e)return typeof e==`string`?document.querySelector(e)||Gs(n):e;if(t){if(Ks){if(document.body.contains(Ks))return Ks;Ks=null}let e=document.querySelector(`[data-mantine-shared-portal-node]`);if(e)return Ks=e,e;let t=Gs(n);return t.setAttribute(`data-mantine-shared-portal-node`,`true`),document.body.appendChild(t),Ks=t,t}return Gs(n)}var Js={reuseTargetNode:!0},Ys=J(e=>{let{children:t,target:n,reuseTargetNode:r,ref:i,...a}=K(`Portal`,Js,e),[o,s]=(0,D.useState)(!1),c=(0,D.useRef)(null);return pe(()=>(s(!0),c.current=qs({target:n,reuseTargetNode:r,...a}),Ue(i,c.current),!n&&!r&&c.current&&document.body.appendChild(c.current),()=>{!n&&!r&&c.current&&document.body.removeChild(c.current)}),[n]),!o||!c.current?null:(0,st.createPortal)((0,G.jsx)(G.Fragment,{children:t}),c.current)});Ys.displayName=`@mantine/core/Portal`;var Xs=J(({withinPortal:e=!0,children:t,...n})=>Yt()===`test`||!e?(0,G.jsx)(G.Fragment,{children:t}):(0,G.jsx)(Ys,{...n,children:t}));Xs.displayName=`@mantine/core/OptionalPortal`;var Zs=e=>({in:{opacity:1,transform:`scale(1)`},out:{opacity:0,transform:`scale(.9) translateY(${e===`bottom`?10:-10}px)`},transitionProperty:`transform, opacity`}),Qs={fade:{in:{opacity:1},out:{opacity:0},transitionProperty:`opacity`},"fade-up":{in:{opacity:1,transform:`translateY(0)`},out:{opacity:0,transform:`translateY(30px)`},transitionProperty:`opacity, transform`},"fade-down":{in:{opacity:1,transform:`translateY(0)`},out:{opacity:0,transform:`translateY(-30px)`},transitionProperty:`opacity, transform`},"fade-left":{in:{opacity:1,transform:`translateX(0)`},out:{opacity:0,transform:`translateX(30px)`},transitionProperty:`opacity, transform`},"fade-right":{in:{opacity:1,transform:`translateX(0)`},out:{opacity:0,transform:`translateX(-30px)`},transitionProperty:`opacity, transform`},scale:{in:{opacity:1,transform:`scale(1)`},out:{opacity:0,transform:`scale(0)`},common:{transformOrigin:`top`},transitionProperty:`transform, opacity`},"scale-y":{in:{opacity:1,transform:`scaleY(1)`},out:{opacity:0,transform:`scaleY(0)`},common:{transformOrigin:`top`},transitionProperty:`transform, opacity`},"scale-x":{in:{opacity:1,transform:`scaleX(1)`},out:{opacity:0,transform:`scaleX(0)`},common:{transformOrigin:`left`},transitionProperty:`transform, opacity`},"skew-up":{in:{opacity:1,transform:`translateY(0) skew(0deg, 0deg)`},out:{opacity:0,transform:`translateY(-20px) skew(-10deg, -5deg)`},common:{transformOrigin:`top`},transitionProperty:`transform, opacity`},"skew-down":{in:{opacity:1,transform:`translateY(0) skew(0deg, 0deg)`},out:{opacity:0,transform:`translateY(20px) skew(-10deg, -5deg)`},common:{transformOrigin:`bottom`},transitionProperty:`transform, opacity`},"rotate-left":{in:{opacity:1,transform:`translateY(0) rotate(0deg)`},out:{opacity:0,transform:`translateY(20px) rotate(-5deg)`},common:{transformOrigin:`bottom`},transitionProperty:`transform, opacity`},"rotate-right":{in:{opacity:1,transform:`translateY(0) rotate(0deg)`},out:{opacity:0,transform:`translateY(20px) rotate(5deg)`},common:{transformOrigin:`top`},transitionProperty:`transform, opacity`},"slide-down":{in:{opacity:1,transform:`translateY(0)`},out:{opacity:0,transform:`translateY(-100%)`},common:{transformOrigin:`top`},transitionProperty:`transform, opacity`},"slide-up":{in:{opacity:1,transform:`translateY(0)`},out:{opacity:0,transform:`translateY(100%)`},common:{transformOrigin:`bottom`},transitionProperty:`transform, opacity`},"slide-left":{in:{opacity:1,transform:`translateX(0)`},out:{opacity:0,transform:`translateX(100%)`},common:{transformOrigin:`left`},transitionProperty:`transform, opacity`},"slide-right":{in:{opacity:1,transform:`translateX(0)`},out:{opacity:0,transform:`translateX(-100%)`},common:{transformOrigin:`right`},transitionProperty:`transform, opacity`},pop:{...Zs(`bottom`),common:{transformOrigin:`center center`}},"pop-bottom-left":{...Zs(`bottom`),common:{transformOrigin:`bottom left`}},"pop-bottom-right":{...Zs(`bottom`),common:{transformOrigin:`bottom right`}},"pop-top-left":{...Zs(`top`),common:{transformOrigin:`top left`}},"pop-top-right":{...Zs(`top`),common:{transformOrigin:`top right`}}},$s={entering:`in`,entered:`in`,exiting:`out`,exited:`out`,"pre-exiting":`out`,"pre-entering":`out`};function ec({transition:e,state:t,duration:n,timingFunction:r}){let i={WebkitBackfaceVisibility:`hidden`,transitionDuration:`${n}ms`,transitionTimingFunction:r};return typeof e==`string`?e in Qs?{transitionProperty:Qs[e].transitionProperty,...i,...Qs[e].common,...Qs[e][$s[t]]}:{}:{transitionProperty:e.transitionProperty,...i,...e.common,...e[$s[t]]}}function tc({duration:e,exitDuration:t,timingFunction:n,mounted:r,onEnter:i,onExit:a,onEntered:o,onExited:s,enterDelay:c,exitDelay:l}){let u=fn(),d=qe(),f=u.respectReducedMotion?d:!1,[p,m]=(0,D.useState)(f?0:e),[h,g]=(0,D.useState)(r?`entered`:`exited`),_=(0,D.useRef)(-1),v=(0,D.useRef)(-1),y=(0,D.useRef)(-1);function b(){window.clearTimeout(_.current),window.clearTimeout(v.current),cancelAnimationFrame(y.current),y.current=-1}let x=n=>{b();let r=n?i:a,c=n?o:s,l=f?0:n?e:t;if(m(l),l===0)typeof r==`function`&&r(),typeof c==`function`&&c(),g(n?`entered`:`exited`);else{let e=requestAnimationFrame(()=>{st.flushSync(()=>{g(n?`pre-entering`:`pre-exiting`)}),y.current===e&&(y.current=requestAnimationFrame(()=>{typeof r==`function`&&r(),g(n?`entering`:`exiting`),_.current=window.setTimeout(()=>{typeof c==`function`&&c(),g(n?`entered`:`exited`)},l)}))});y.current=e}},S=e=>{b(),typeof(e?c:l)==`number`?v.current=window.setTimeout(()=>{x(e)},e?c:l):x(e)};return he(()=>{S(r)},[r]),(0,D.useEffect)(()=>()=>{b()},[]),{transitionDuration:p,transitionStatus:h,transitionTimingFunction:n||`ease`}}function nc({keepMounted:e,keepMountedMode:t=`activity`,transition:n=`fade`,duration:r=250,exitDuration:i=r,mounted:a,children:o,timingFunction:s=`ease`,onExit:c,onEntered:l,onEnter:u,onExited:d,enterDelay:f,exitDelay:p}){let m=Yt(),{transitionDuration:h,transitionStatus:g,transitionTimingFunction:_}=tc({mounted:a,exitDuration:i,duration:r,timingFunction:s,onExit:c,onEntered:l,onEnter:u,onExited:d,enterDelay:f,exitDelay:p});if(m===`test`)return a?(0,G.jsx)(G.Fragment,{children:o({})}):e?o({display:`none`}):null;if(h===0)return e?t===`display-none`?a?(0,G.jsx)(G.Fragment,{children:o({})}):o({display:`none`}):(0,G.jsx)(D.Activity,{mode:a?`visible`:`hidden`,children:o({})}):a?(0,G.jsx)(G.Fragment,{children:o({})}):null;let v=g===`exited`;if(e){let e=o(v?t===`display-none`?{display:`none`}:{}:ec({transition:n,duration:h,state:g,timingFunction:_}));return t===`display-none`?e:(0,G.jsx)(D.Activity,{mode:v?`hidden`:`visible`,children:e})}return v?null:(0,G.jsx)(G.Fragment,{children:o(ec({transition:n,duration:h,state:g,timingFunction:_}))})}nc.displayName=`@mantine/core/Transition`;var[rc,ic]=k(`Popover component was not found in the tree`);function ac({childProps:e,disabled:t,opened:n,longPressDelay:r=500,setReference:i,open:a}){let o=(0,D.useRef)(!1),s=(0,D.useRef)(!1),c=(0,D.useRef)(null),l=(0,D.useRef)(t);l.current=t;let u=(e,t,n)=>{i({getBoundingClientRect:()=>({x:e,y:t,width:0,height:0,top:t,left:e,right:e,bottom:t,toJSON:()=>void 0}),contextElement:n}),a()},d=V(e.onMouseDown,e=>{t||e.button===2&&e.stopPropagation()}),f=V(e.onContextMenu,e=>{t||e.defaultPrevented||(e.preventDefault(),s.current||(u(e.clientX,e.clientY,e.currentTarget),o.current&&(s.current=!0)))}),p=Ze(e=>{if(l.current||s.current)return;let t=e,n=t.touches[0]??t.changedTouches[0];n&&(u(n.clientX,n.clientY,c.current),s.current=!0)},{threshold:r,events:[`touch`],cancelOnMove:!0,onStart:e=>{o.current=!0,s.current=!1,c.current=e.currentTarget},onFinish:e=>{o.current=!1,s.current=!1,l.current||e.preventDefault()},onCancel:()=>{o.current=!1,s.current=!1}});return{onContextMenu:f,onMouseDown:d,onTouchStart:V(e.onTouchStart,p.onTouchStart),onTouchEnd:V(e.onTouchEnd,p.onTouchEnd),onTouchCancel:V(e.onTouchCancel,p.onTouchCancel),onTouchMove:V(e.onTouchMove,p.onTouchMove),style:t?e.style:{...e.style,WebkitTouchCallout:`none`,WebkitUserSelect:`none`,userSelect:`none`},"data-expanded":n?!0:void 0}}function oc(e){let{children:t,disabled:n,longPressDelay:r}=K(`PopoverContextMenu`,null,e),i=lt(t);if(!i)throw Error(`Popover.ContextMenu component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);let a=ic(),o=ac({childProps:i.props,disabled:n||a.disabled,opened:a.opened,longPressDelay:r,setReference:a.reference,open:()=>{a.opened||a.onToggle()}});return(0,D.cloneElement)(i,o)}oc.displayName=`@mantine/core/PopoverContextMenu`;function sc({children:e,active:t=!0,refProp:n=`ref`,innerRef:r}){let i=Ge(Re(t),r),a=lt(e);return a?(0,D.cloneElement)(a,{[n]:i}):e}function cc(e){return(0,G.jsx)(Os,{tabIndex:-1,"data-autofocus":!0,...e})}sc.displayName=`@mantine/core/FocusTrap`,cc.displayName=`@mantine/core/FocusTrapInitialFocus`,sc.InitialFocus=cc;var lc={dropdown:`m_38a85659`,arrow:`m_a31dc6c1`,overlay:`m_3d7bc908`},uc=J(e=>{let t=K(`PopoverDropdown`,null,e),{className:n,style:r,vars:i,children:a,onKeyDownCapture:o,variant:s,classNames:c,styles:l,ref:u,...d}=t,f=ic(),{dir:p}=Nr(),m=f.arrowPosition===`merge`&&f.withArrow?Ls({position:f.placement,dir:p}):void 0,h=ge({opened:f.opened,shouldReturnFocus:f.returnFocus}),g=f.withRoles?{"aria-labelledby":f.getTargetId(),id:f.getDropdownId(),role:`dialog`,tabIndex:-1}:{},_=Ge(u,f.floating);return f.disabled?null:(0,G.jsx)(Xs,{...f.portalProps,withinPortal:f.withinPortal,children:(0,G.jsx)(nc,{mounted:f.opened,...f.transitionProps,transition:f.transitionProps?.transition||`fade`,duration:f.transitionProps?.duration??150,keepMounted:f.keepMounted,keepMountedMode:f.keepMountedMode,exitDuration:typeof f.transitionProps?.exitDuration==`number`?f.transitionProps.exitDuration:f.transitionProps?.duration,children:e=>(0,G.jsx)(sc,{active:f.trapFocus&&f.opened,innerRef:_,children:(0,G.jsxs)(Y,{...g,...d,variant:s,onKeyDownCapture:te(()=>{f.onClose?.(),f.onDismiss?.()},{active:f.closeOnEscape,onTrigger:h,onKeyDown:o}),"data-position":f.placement,"data-fixed":f.floatingStrategy===`fixed`||void 0,...f.getStyles(`dropdown`,{className:n,props:t,classNames:c,styles:l,style:[{...e,...m,zIndex:f.zIndex,top:f.y??0,left:f.x??0,width:f.width===`target`?void 0:C(f.width),...f.referenceHidden?{display:`none`}:null},f.resolvedStyles?.dropdown,l?.dropdown,r]}),children:[a,(0,G.jsx)(Rs,{ref:f.arrowRef,arrowX:f.arrowX,arrowY:f.arrowY,visible:f.withArrow,position:f.placement,arrowSize:f.arrowSize,arrowRadius:f.arrowRadius,arrowOffset:f.arrowOffset,arrowPosition:f.arrowPosition,...f.getStyles(`arrow`,{props:t,classNames:c,styles:l})})]})})})})});uc.classes=lc,uc.displayName=`@mantine/core/PopoverDropdown`;var dc={refProp:`ref`,popupType:`dialog`},fc=J(e=>{let{children:t,refProp:n,popupType:r,ref:i,...a}=K(`PopoverTarget`,dc,e),o=lt(t);if(!o)throw Error(`Popover.Target component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);let s=a,c=ic(),l=Ge(c.reference,ct(o),i),u=c.withRoles?{"aria-haspopup":r,"aria-expanded":c.opened,"aria-controls":c.opened?c.getDropdownId():void 0,id:c.getTargetId()}:{},d=o.props;return(0,D.cloneElement)(o,{...s,...u,...c.targetProps,className:dt(c.targetProps.className,s.className,d.className),[n]:l,...c.controlled?null:{onClick:e=>{c.onToggle(),d.onClick?.(e)}}})});fc.displayName=`@mantine/core/PopoverTarget`;function pc(e){if(e===void 0)return{shift:!0,flip:!0};let t={...e};return e.shift===void 0&&(t.shift=!0),e.flip===void 0&&(t.flip=!0),t}function mc(e,t,n,r){let i=pc(e.middlewares),a=[ko(e.offset),Po()];if(i.flip&&!n){let e=typeof i.flip==`boolean`?{}:i.flip,t=r?{fallbackStrategy:`initialPlacement`,...e}:e;a.push(Mo(t))}if(i.shift){let t=typeof i.shift==`boolean`?{}:i.shift;a.push(Ao(n=>{let r=n.placement.startsWith(`top`)||n.placement.startsWith(`bottom`);return{limiter:jo(),padding:5,...e.width===`target`&&r?{mainAxis:!1}:null,...t}}))}return i.inline&&a.push(typeof i.inline==`boolean`?Fo():Fo(i.inline)),a.push(Io({element:e.arrowRef,padding:e.arrowOffset})),(i.size||e.width===`target`)&&a.push(No({...typeof i.size==`boolean`?{}:i.size,apply({rects:n,availableWidth:r,availableHeight:a,...o}){let s=t().refs.floating.current?.style??{};i.size&&(typeof i.size==`object`&&i.size.apply?i.size.apply({rects:n,availableWidth:r,availableHeight:a,...o}):Object.assign(s,{maxWidth:`${r}px`,maxHeight:`${a}px`})),e.width===`target`&&Object.assign(s,{width:`${n.reference.width}px`})}})),a}function hc(e){let[t,n]=Ke({value:e.opened,defaultValue:e.defaultOpened,finalValue:!1,onChange:e.onChange}),r=(0,D.useRef)(t),i=(0,D.useRef)(!1),[a,o]=(0,D.useState)(null),s=e.preventPositionChangeWhenVisible!==!1,c=(0,D.useRef)(t);t!==c.current&&(c.current=t,t&&a!==null&&o(null));let l=(0,D.useRef)(e.position);e.position!==l.current&&(l.current=e.position,i.current=!1,a!==null&&o(null));let u=(0,D.useCallback)(()=>o(null),[]),d=()=>{t&&!e.disabled&&n(!1)},f=()=>{e.disabled||n(!t)},p=ps({open:t,strategy:e.strategy,placement:s?a??e.position:e.position,middleware:mc(e,()=>p,s&&a!==null,s),whileElementsMounted:e.keepMounted?void 0:uo});(0,D.useEffect)(()=>{if(!e.keepMounted)return;let n=p.refs.reference.current,r=p.refs.floating.current;if(t&&n&&r)return uo(n,r,p.update)},[e.keepMounted,t,p.update,p.elements.reference,p.elements.floating]),pe(()=>{if(!t){i.current=!1;return}if(!s||a!==null)return;let e=p.refs.floating.current;e&&e.offsetHeight!==0&&e.offsetWidth!==0&&(i.current?p.isPositioned&&o(p.placement):(i.current=!0,p.update()))},[s,t,p.isPositioned,p.placement,a,p.update]);let m=(0,D.useRef)(p.placement);return pe(()=>{m.current!==p.placement&&(m.current=p.placement,e.onPositionChange?.(p.placement))},[p.placement]),he(()=>{t!==r.current&&(t?e.onOpen?.():e.onClose?.()),r.current=t},[t,e.onClose,e.onOpen]),{floating:p,controlled:typeof e.opened==`boolean`,opened:t,onClose:d,onToggle:f,resetLockedPlacement:u}}var gc={position:`bottom`,offset:8,transitionProps:{transition:`fade`,duration:150},middlewares:{flip:!0,shift:!0,inline:!1},arrowSize:7,arrowOffset:5,arrowRadius:0,arrowPosition:`side`,closeOnClickOutside:!0,withinPortal:!0,closeOnEscape:!0,trapFocus:!1,withRoles:!0,returnFocus:!1,withOverlay:!1,hideDetached:!0,preventPositionChangeWhenVisible:!0,clickOutsideEvents:[`mousedown`,`touchstart`],clickOutsideCapture:!1,zIndex:ee(`popover`),__staticSelector:`Popover`,width:`max-content`},_c=W((e,{radius:t,shadow:n})=>({dropdown:{"--popover-radius":t===void 0?void 0:z(t),"--popover-shadow":re(n)}}));function vc(e){let t=K(`Popover`,gc,e),{children:n,position:r,offset:i,onPositionChange:a,opened:o,transitionProps:s,onExitTransitionEnd:c,onEnterTransitionEnd:l,width:u,middlewares:d,withArrow:f,arrowSize:p,arrowOffset:m,arrowRadius:h,arrowPosition:g,unstyled:_,classNames:v,styles:y,closeOnClickOutside:b,withinPortal:x,portalProps:S,closeOnEscape:C,clickOutsideEvents:w,clickOutsideCapture:T,trapFocus:E,onClose:O,onDismiss:k,onOpen:A,onChange:j,zIndex:M,radius:N,shadow:P,id:F,defaultOpened:ee,__staticSelector:I,withRoles:te,disabled:L,returnFocus:R,variant:z,keepMounted:B,keepMountedMode:ne,vars:re,floatingStrategy:V,withOverlay:ie,overlayProps:ae,hideDetached:oe,attributes:H,preventPositionChangeWhenVisible:se,...le}=t,ue=q({name:I,props:t,classes:lc,classNames:v,styles:y,unstyled:_,attributes:H,rootSelector:`dropdown`,vars:re,varsResolver:_c}),{resolvedStyles:de}=On({classNames:v,styles:y,props:t}),fe=(0,D.useRef)(null),[pe,me]=(0,D.useState)(null),[he,ge]=(0,D.useState)(null),{dir:_e}=Nr(),ve=Yt(),ye=Ve(F),U=hc({middlewares:d,width:u,position:zs(_e,r),offset:typeof i==`number`?i+(f?p/2:0):i,arrowRef:fe,arrowOffset:m,onPositionChange:a,opened:o,defaultOpened:ee,onChange:j,onOpen:A,onClose:O,onDismiss:k,strategy:V,disabled:L,preventPositionChangeWhenVisible:se,keepMounted:B});ce(()=>{b&&(U.onClose(),k?.())},w,[pe,he],!0,T);let be=(0,D.useCallback)(e=>{me(e),U.floating.refs.setReference(e)},[U.floating.refs.setReference]),xe=(0,D.useCallback)(e=>{ge(e),U.floating.refs.setFloating(e)},[U.floating.refs.setFloating]),Se=(0,D.useCallback)(()=>{s?.onExited?.(),c?.(),U.resetLockedPlacement()},[s?.onExited,c,U.resetLockedPlacement]),Ce=(0,D.useCallback)(()=>{s?.onEntered?.(),l?.()},[s?.onEntered,l]);return(0,G.jsxs)(rc,{value:{returnFocus:R,disabled:L,controlled:U.controlled,reference:be,floating:xe,x:U.floating.x,y:U.floating.y,arrowX:U.floating?.middlewareData?.arrow?.x,arrowY:U.floating?.middlewareData?.arrow?.y,opened:U.opened,arrowRef:fe,transitionProps:{...s,onExited:Se,onEntered:Ce},width:u,withArrow:f,arrowSize:p,arrowOffset:m,arrowRadius:h,arrowPosition:g,placement:U.floating.placement,trapFocus:E,withinPortal:x,portalProps:S,zIndex:M,radius:N,shadow:P,closeOnEscape:C,onDismiss:k,onClose:U.onClose,onToggle:U.onToggle,getTargetId:()=>ye,getDropdownId:()=>`${ye}-dropdown`,withRoles:te,targetProps:le,__staticSelector:I,classNames:v,styles:y,unstyled:_,variant:z,keepMounted:B,keepMountedMode:ne,getStyles:ue,resolvedStyles:de,floatingStrategy:V,referenceHidden:oe&&ve!==`test`?U.floating.middlewareData.hide?.referenceHidden:!1},children:[n,ie&&(0,G.jsx)(nc,{transition:`fade`,mounted:U.opened,duration:s?.duration||250,exitDuration:s?.exitDuration||250,children:e=>(0,G.jsx)(Xs,{withinPortal:x,children:(0,G.jsx)(Ws,{...ae,...ue(`overlay`,{className:ae?.className,style:[e,ae?.style]})})})})]})}vc.Target=fc,vc.Dropdown=uc,vc.ContextMenu=oc,vc.varsResolver=_c,vc.displayName=`@mantine/core/Popover`,vc.extend=e=>e,vc.withProps=e=>{let t=t=>(0,G.jsx)(vc,{...e,...t});return t.extend=vc.extend,t.displayName=`WithProps(${vc.displayName})`,t};var yc={root:`m_5ae2e3c`,barsLoader:`m_7a2bd4cd`,bar:`m_870bb79`,"bars-loader-animation":`m_5d2b3b9d`,dotsLoader:`m_4e3f22d7`,dot:`m_870c4af`,"loader-dots-animation":`m_aac34a1`,ovalLoader:`m_b34414df`,"oval-loader-animation":`m_f8e89c4b`},bc=({className:e,...t})=>(0,G.jsxs)(Y,{component:`span`,className:dt(yc.barsLoader,e),...t,children:[(0,G.jsx)(`span`,{className:yc.bar}),(0,G.jsx)(`span`,{className:yc.bar}),(0,G.jsx)(`span`,{className:yc.bar})]});bc.displayName=`@mantine/core/Bars`;var xc=({className:e,...t})=>(0,G.jsxs)(Y,{component:`span`,className:dt(yc.dotsLoader,e),...t,children:[(0,G.jsx)(`span`,{className:yc.dot}),(0,G.jsx)(`span`,{className:yc.dot}),(0,G.jsx)(`span`,{className:yc.dot})]});xc.displayName=`@mantine/core/Dots`;var Sc=({className:e,...t})=>(0,G.jsx)(Y,{component:`span`,className:dt(yc.ovalLoader,e),...t});Sc.displayName=`@mantine/core/Oval`;var Cc={bars:bc,oval:Sc,dots:xc},wc={loaders:Cc,type:`oval`},Tc=W((e,{size:t,color:n})=>({root:{"--loader-size":L(t,`loader-size`),"--loader-color":n?kt(n,e):void 0}})),Ec=J(e=>{let t=K(`Loader`,wc,e),{size:n,color:r,type:i,vars:a,className:o,style:s,classNames:c,styles:l,unstyled:u,loaders:d,variant:f,children:p,attributes:m,...h}=t,g=q({name:`Loader`,props:t,classes:yc,className:o,style:s,classNames:c,styles:l,unstyled:u,attributes:m,vars:a,varsResolver:Tc});return p?(0,G.jsx)(Y,{...g(`root`),...h,children:p}):(0,G.jsx)(Y,{...g(`root`),component:d[i],variant:f,size:n,...h})});Ec.defaultLoaders=Cc,Ec.classes=yc,Ec.varsResolver=Tc,Ec.displayName=`@mantine/core/Loader`;var Dc={root:`m_8d3f4000`,icon:`m_8d3afb97`,loader:`m_302b9fb1`,group:`m_1a0f1b21`,groupSection:`m_437b6484`},Oc={orientation:`horizontal`},kc=W((e,{borderWidth:t})=>({group:{"--ai-border-width":C(t)}})),Ac=J(e=>{let t=K(`ActionIconGroup`,Oc,e),{className:n,style:r,classNames:i,styles:a,unstyled:o,orientation:s,vars:c,borderWidth:l,variant:u,mod:d,attributes:f,...p}=t,m=q({name:`ActionIconGroup`,props:t,classes:Dc,className:n,style:r,classNames:i,styles:a,unstyled:o,attributes:f,vars:c,varsResolver:kc,rootSelector:`group`});return(0,G.jsx)(Y,{...m(`group`),variant:u,mod:[{orientation:s},d],role:`group`,...p})});Ac.classes=Dc,Ac.varsResolver=kc,Ac.displayName=`@mantine/core/ActionIconGroup`;var jc=W((e,{radius:t,color:n,gradient:r,variant:i,autoContrast:a,size:o})=>{let s=e.variantColorResolver({color:n||e.primaryColor,theme:e,gradient:r,variant:i||`filled`,autoContrast:a});return{groupSection:{"--section-height":L(o,`section-height`),"--section-padding-x":L(o,`section-padding-x`),"--section-fz":B(o),"--section-radius":t===void 0?void 0:z(t),"--section-bg":n||i?s.background:void 0,"--section-color":s.color,"--section-bd":n||i?s.border:void 0}}}),Mc=J(e=>{let t=K(`ActionIconGroupSection`,null,e),{className:n,style:r,classNames:i,styles:a,unstyled:o,vars:s,variant:c,gradient:l,radius:u,autoContrast:d,attributes:f,...p}=t,m=q({name:`ActionIconGroupSection`,props:t,classes:Dc,className:n,style:r,classNames:i,styles:a,unstyled:o,attributes:f,vars:s,varsResolver:jc,rootSelector:`groupSection`});return(0,G.jsx)(Y,{...m(`groupSection`),variant:c,...p})});Mc.classes=Dc,Mc.varsResolver=jc,Mc.displayName=`@mantine/core/ActionIconGroupSection`;var Nc=W((e,{size:t,radius:n,variant:r,gradient:i,color:a,autoContrast:o})=>{let s=e.variantColorResolver({color:a||e.primaryColor,theme:e,gradient:i,variant:r||`filled`,autoContrast:o});return{root:{"--ai-size":L(t,`ai-size`),"--ai-radius":n===void 0?void 0:z(n),"--ai-bg":a||r?s.background:void 0,"--ai-hover":a||r?s.hover:void 0,"--ai-hover-color":a||r?s.hoverColor:void 0,"--ai-color":s.color,"--ai-bd":a||r?s.border:void 0}}}),Pc=Tr(e=>{let t=K(`ActionIcon`,null,e),{className:n,unstyled:r,variant:i,classNames:a,styles:o,style:s,loading:c,loaderProps:l,size:u,color:d,radius:f,__staticSelector:p,gradient:m,vars:h,children:g,disabled:_,"data-disabled":v,autoContrast:y,mod:b,attributes:x,...S}=t,C=q({name:[`ActionIcon`,p],props:t,className:n,style:s,classes:Dc,classNames:a,styles:o,unstyled:r,attributes:x,vars:h,varsResolver:Nc});return(0,G.jsxs)(Es,{...C(`root`,{active:!_&&!c&&!v}),"aria-busy":c||void 0,...S,unstyled:r,variant:i,size:u,disabled:_||c,mod:[{loading:c,disabled:_||v},b],children:[typeof c==`boolean`&&(0,G.jsx)(nc,{mounted:c,transition:`slide-down`,duration:150,children:e=>(0,G.jsx)(Y,{component:`span`,...C(`loader`,{style:e}),"aria-hidden":!0,children:(0,G.jsx)(Ec,{color:`var(--ai-color)`,size:`calc(var(--ai-size) * 0.55)`,...l})})}),(0,G.jsx)(Y,{component:`span`,mod:{loading:c},...C(`icon`),children:g})]})});Pc.classes=Dc,Pc.varsResolver=Nc,Pc.displayName=`@mantine/core/ActionIcon`,Pc.Group=Ac,Pc.GroupSection=Mc;function Fc({size:e=`var(--cb-icon-size, 70%)`,style:t,...n}){return(0,G.jsx)(`svg`,{viewBox:`0 0 15 15`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,style:{...t,width:e,height:e},...n,children:(0,G.jsx)(`path`,{d:`M11.7816 4.03157C12.0062 3.80702 12.0062 3.44295 11.7816 3.2184C11.5571 2.99385 11.193 2.99385 10.9685 3.2184L7.50005 6.68682L4.03164 3.2184C3.80708 2.99385 3.44301 2.99385 3.21846 3.2184C2.99391 3.44295 2.99391 3.80702 3.21846 4.03157L6.68688 7.49999L3.21846 10.9684C2.99391 11.193 2.99391 11.557 3.21846 11.7816C3.44301 12.0061 3.80708 12.0061 4.03164 11.7816L7.50005 8.31316L10.9685 11.7816C11.193 12.0061 11.5571 12.0061 11.7816 11.7816C12.0062 11.557 12.0062 11.193 11.7816 10.9684L8.31322 7.49999L11.7816 4.03157Z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})}Fc.displayName=`@mantine/core/CloseIcon`;var Ic={root:`m_86a44da5`,"root--subtle":`m_220c80f2`},Lc={variant:`subtle`},Rc=W((e,{size:t,radius:n,iconSize:r})=>({root:{"--cb-size":L(t,`cb-size`),"--cb-radius":n===void 0?void 0:z(n),"--cb-icon-size":C(r)}})),zc=Tr(e=>{let t=K(`CloseButton`,Lc,e),{iconSize:n,children:r,vars:i,radius:a,className:o,classNames:s,style:c,styles:l,unstyled:u,"data-disabled":d,disabled:f,variant:p,icon:m,mod:h,attributes:g,__staticSelector:_,...v}=t,y=q({name:_||`CloseButton`,props:t,className:o,style:c,classes:Ic,classNames:s,styles:l,unstyled:u,attributes:g,vars:i,varsResolver:Rc});return(0,G.jsxs)(Es,{...v,unstyled:u,variant:p,disabled:f,mod:[{disabled:f||d},h],...y(`root`,{variant:p,active:!f&&!d}),children:[m||(0,G.jsx)(Fc,{}),r]})});zc.classes=Ic,zc.varsResolver=Rc,zc.displayName=`@mantine/core/CloseButton`;function Bc(e){return D.Children.toArray(e).filter(Boolean)}var Vc={root:`m_4081bf90`},Hc={preventGrowOverflow:!0,gap:`md`,align:`center`,justify:`flex-start`,wrap:`wrap`},Uc=W((e,{grow:t,preventGrowOverflow:n,gap:r,align:i,justify:a,wrap:o},{childWidth:s})=>({root:{"--group-child-width":t&&n?s:void 0,"--group-gap":R(r),"--group-align":i,"--group-justify":a,"--group-wrap":o}})),Wc=J(e=>{let t=K(`Group`,Hc,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,children:s,gap:c,align:l,justify:u,wrap:d,grow:f,preventGrowOverflow:p,vars:m,variant:h,__size:g,mod:_,attributes:v,...y}=t,b=Bc(s),x=b.length,S=R(c??`md`),C=q({name:`Group`,props:t,stylesCtx:{childWidth:`calc(${100/x}% - (${S} - ${S} / ${x}))`},className:r,style:i,classes:Vc,classNames:n,styles:a,unstyled:o,attributes:v,vars:m,varsResolver:Uc});return(0,G.jsx)(Y,{...C(`root`),variant:h,mod:[{grow:f},_],size:g,...y,children:b})});Wc.classes=Vc,Wc.varsResolver=Uc,Wc.displayName=`@mantine/core/Group`;var Gc=function(){return Gc=Object.assign||function(e){for(var t,n=1,r=arguments.length;n<r;n++)for(var i in t=arguments[n],t)Object.prototype.hasOwnProperty.call(t,i)&&(e[i]=t[i]);return e},Gc.apply(this,arguments)};function Kc(e,t){var n={};for(var r in e)Object.prototype.hasOwnProperty.call(e,r)&&t.indexOf(r)<0&&(n[r]=e[r]);if(e!=null&&typeof Object.getOwnPropertySymbols==`function`)for(var i=0,r=Object.getOwnPropertySymbols(e);i<r.length;i++)t.indexOf(r[i])<0&&Object.prototype.propertyIsEnumerable.call(e,r[i])&&(n[r[i]]=e[r[i]]);return n}function qc(e,t,n){if(n||arguments.length===2)for(var r=0,i=t.length,a;r<i;r++)(a||!(r in t))&&(a||=Array.prototype.slice.call(t,0,r),a[r]=t[r]);return e.concat(a||Array.prototype.slice.call(t))}var Jc=`right-scroll-bar-position`,Yc=`width-before-scroll-bar`,Xc=`with-scroll-bars-hidden`,Zc=`--removed-body-scroll-bar-size`;function Qc(e,t){return typeof e==`function`?e(t):e&&(e.current=t),e}function $c(e,t){var n=(0,D.useState)(function(){return{value:e,callback:t,facade:{get current(){return n.value},set current(e){var t=n.value;t!==e&&(n.value=e,n.callback(e,t))}}}})[0];return n.callback=t,n.facade}var el=typeof window<`u`?D.useLayoutEffect:D.useEffect,tl=new WeakMap;function nl(e,t){var n=$c(t||null,function(t){return e.forEach(function(e){return Qc(e,t)})});return el(function(){var t=tl.get(n);if(t){var r=new Set(t),i=new Set(e),a=n.current;r.forEach(function(e){i.has(e)||Qc(e,null)}),i.forEach(function(e){r.has(e)||Qc(e,a)})}tl.set(n,e)},[e]),n}function rl(e){return e}function il(e,t){t===void 0&&(t=rl);var n=[],r=!1;return{read:function(){if(r)throw Error("Sidecar: could not `read` from an `assigned` medium. `read` could be used only with `useMedium`.");return n.length?n[n.length-1]:e},useMedium:function(e){var i=t(e,r);return n.push(i),function(){n=n.filter(function(e){return e!==i})}},assignSyncMedium:function(e){for(r=!0;n.length;){var t=n;n=[],t.forEach(e)}n={push:function(t){return e(t)},filter:function(){return n}}},assignMedium:function(e){r=!0;var t=[];if(n.length){var i=n;n=[],i.forEach(e),t=n}var a=function(){var n=t;t=[],n.forEach(e)},o=function(){return Promise.resolve().then(a)};o(),n={push:function(e){t.push(e),o()},filter:function(e){return t=t.filter(e),n}}}}}function al(e){e===void 0&&(e={});var t=il(null);return t.options=Gc({async:!0,ssr:!1},e),t}var ol=function(e){var t=e.sideCar,n=Kc(e,[`sideCar`]);if(!t)throw Error("Sidecar: please provide `sideCar` property to import the right car");var r=t.read();if(!r)throw Error(`Sidecar medium not found`);return D.createElement(r,Gc({},n))};ol.isSideCarExport=!0;function sl(e,t){return e.useMedium(t),ol}var cl=al(),ll=function(){},ul=D.forwardRef(function(e,t){var n=D.useRef(null),r=D.useState({onScrollCapture:ll,onWheelCapture:ll,onTouchMoveCapture:ll}),i=r[0],a=r[1],o=e.forwardProps,s=e.children,c=e.className,l=e.removeScrollBar,u=e.enabled,d=e.shards,f=e.sideCar,p=e.noRelative,m=e.noIsolation,h=e.inert,g=e.allowPinchZoom,_=e.as,v=_===void 0?`div`:_,y=e.gapMode,b=Kc(e,[`forwardProps`,`children`,`className`,`removeScrollBar`,`enabled`,`shards`,`sideCar`,`noRelative`,`noIsolation`,`inert`,`allowPinchZoom`,`as`,`gapMode`]),x=f,S=nl([n,t]),C=Gc(Gc({},b),i);return D.createElement(D.Fragment,null,u&&D.createElement(x,{sideCar:cl,removeScrollBar:l,shards:d,noRelative:p,noIsolation:m,inert:h,setCallbacks:a,allowPinchZoom:!!g,lockRef:n,gapMode:y}),o?D.cloneElement(D.Children.only(s),Gc(Gc({},C),{ref:S})):D.createElement(v,Gc({},C,{className:c,ref:S}),s))});ul.defaultProps={enabled:!0,removeScrollBar:!0,inert:!1},ul.classNames={fullWidth:Yc,zeroRight:Jc};var dl,fl=function(e){dl=e},pl=function(){if(dl)return dl;if(typeof __webpack_nonce__<`u`)return __webpack_nonce__};function ml(){if(!document)return null;var e=document.createElement(`style`);e.type=`text/css`;var t=pl();return t&&e.setAttribute(`nonce`,t),e}function hl(e,t){e.styleSheet?e.styleSheet.cssText=t:e.appendChild(document.createTextNode(t))}function gl(e){(document.head||document.getElementsByTagName(`head`)[0]).appendChild(e)}var _l=function(){var e=0,t=null;return{add:function(n){e==0&&(t=ml())&&(hl(t,n),gl(t)),e++},remove:function(){e--,!e&&t&&(t.parentNode&&t.parentNode.removeChild(t),t=null)}}},vl=function(){var e=_l();return function(t,n){D.useEffect(function(){return e.add(t),function(){e.remove()}},[t&&n])}},yl=function(){var e=vl();return function(t){var n=t.styles,r=t.dynamic;return e(n,r),null}},bl={left:0,top:0,right:0,gap:0},xl=function(e){return parseInt(e||``,10)||0},Sl=function(e){var t=window.getComputedStyle(document.body),n=t[e===`padding`?`paddingLeft`:`marginLeft`],r=t[e===`padding`?`paddingTop`:`marginTop`],i=t[e===`padding`?`paddingRight`:`marginRight`];return[xl(n),xl(r),xl(i)]},Cl=function(e){if(e===void 0&&(e=`margin`),typeof window>`u`)return bl;var t=Sl(e),n=document.documentElement.clientWidth,r=window.innerWidth;return{left:t[0],top:t[1],right:t[2],gap:Math.max(0,r-n+t[2]-t[0])}},wl=yl(),Tl=`data-scroll-locked`,El=function(e,t,n,r){var i=e.left,a=e.top,o=e.right,s=e.gap;return n===void 0&&(n=`margin`),`
  .${Xc} {
   overflow: hidden ${r};
   padding-right: ${s}px ${r};
  }
  body[${Tl}] {
    overflow: hidden ${r};
    overscroll-behavior: contain;
    ${[t&&`position: relative ${r};`,n===`margin`&&`
    padding-left: ${i}px;
    padding-top: ${a}px;
    padding-right: ${o}px;
    margin-left:0;
    margin-top:0;
    margin-right: ${s}px ${r};
    `,n===`padding`&&`padding-right: ${s}px ${r};`].filter(Boolean).join(``)}
  }
  
  .${Jc} {
    right: ${s}px ${r};
  }
  
  .${Yc} {
    margin-right: ${s}px ${r};
  }
  
  .${Jc} .${Jc} {
    right: 0 ${r};
  }
  
  .${Yc} .${Yc} {
    margin-right: 0 ${r};
  }
  
  body[${Tl}] {
    ${Zc}: ${s}px;
  }
`},Dl=function(){var e=parseInt(document.body.getAttribute(`data-scroll-locked`)||`0`,10);return isFinite(e)?e:0},Ol=function(){D.useEffect(function(){return document.body.setAttribute(Tl,(Dl()+1).toString()),function(){var e=Dl()-1;e<=0?document.body.removeAttribute(Tl):document.body.setAttribute(Tl,e.toString())}},[])},kl=function(e){var t=e.noRelative,n=e.noImportant,r=e.gapMode,i=r===void 0?`margin`:r;Ol();var a=D.useMemo(function(){return Cl(i)},[i]);return D.createElement(wl,{styles:El(a,!t,i,n?``:`!important`)})},Al=!1;if(typeof window<`u`)try{var jl=Object.defineProperty({},"passive",{get:function(){return Al=!0,!0}});window.addEventListener(`test`,jl,jl),window.removeEventListener(`test`,jl,jl)}catch{Al=!1}var Ml=Al?{passive:!1}:!1,Nl=function(e){return e.tagName===`TEXTAREA`},Pl=function(e,t){if(!(e instanceof Element))return!1;var n=window.getComputedStyle(e);return n[t]!==`hidden`&&!(n.overflowY===n.overflowX&&!Nl(e)&&n[t]===`visible`)},Fl=function(e){return Pl(e,`overflowY`)},Il=function(e){return Pl(e,`overflowX`)},Ll=function(e,t){var n=t.ownerDocument,r=t;do{if(typeof ShadowRoot<`u`&&r instanceof ShadowRoot&&(r=r.host),Bl(e,r)){var i=Vl(e,r);if(i[1]>i[2])return!0}r=r.parentNode}while(r&&r!==n.body);return!1},Rl=function(e){return[e.scrollTop,e.scrollHeight,e.clientHeight]},zl=function(e){return[e.scrollLeft,e.scrollWidth,e.clientWidth]},Bl=function(e,t){return e===`v`?Fl(t):Il(t)},Vl=function(e,t){return e===`v`?Rl(t):zl(t)},Hl=function(e,t){return e===`h`&&t===`rtl`?-1:1},Ul=function(e,t,n,r,i){var a=Hl(e,window.getComputedStyle(t).direction),o=a*r,s=n.target,c=t.contains(s),l=!1,u=o>0,d=0,f=0;do{if(!s)break;var p=Vl(e,s),m=p[0],h=p[1]-p[2]-a*m;(m||h)&&Bl(e,s)&&(d+=h,f+=m);var g=s.parentNode;s=g&&g.nodeType===Node.DOCUMENT_FRAGMENT_NODE?g.host:g}while(!c&&s!==document.body||c&&(t.contains(s)||t===s));return(u&&(i&&Math.abs(d)<1||!i&&o>d)||!u&&(i&&Math.abs(f)<1||!i&&-o>f))&&(l=!0),l},Wl=function(e){return`changedTouches`in e?[e.changedTouches[0].clientX,e.changedTouches[0].clientY]:[0,0]},Gl=function(e){return[e.deltaX,e.deltaY]},Kl=function(e){return e&&`current`in e?e.current:e},ql=function(e,t){return e[0]===t[0]&&e[1]===t[1]},Jl=function(e){return`
  .block-interactivity-${e} {pointer-events: none;}
  .allow-interactivity-${e} {pointer-events: all;}
`},Yl=0,Xl=[];function Zl(e){var t=D.useRef([]),n=D.useRef([0,0]),r=D.useRef(),i=D.useState(Yl++)[0],a=D.useState(yl)[0],o=D.useRef(e);D.useEffect(function(){o.current=e},[e]),D.useEffect(function(){if(e.inert){document.body.classList.add(`block-interactivity-${i}`);var t=qc([e.lockRef.current],(e.shards||[]).map(Kl),!0).filter(Boolean);return t.forEach(function(e){return e.classList.add(`allow-interactivity-${i}`)}),function(){document.body.classList.remove(`block-interactivity-${i}`),t.forEach(function(e){return e.classList.remove(`allow-interactivity-${i}`)})}}},[e.inert,e.lockRef.current,e.shards]);var s=D.useCallback(function(e,t){if(`touches`in e&&e.touches.length===2||e.type===`wheel`&&e.ctrlKey)return!o.current.allowPinchZoom;var i=Wl(e),a=n.current,s=`deltaX`in e?e.deltaX:a[0]-i[0],c=`deltaY`in e?e.deltaY:a[1]-i[1],l,u=e.target,d=Math.abs(s)>Math.abs(c)?`h`:`v`;if(`touches`in e&&d===`h`&&u.type===`range`)return!1;var f=window.getSelection(),p=f&&f.anchorNode;if(p&&(p===u||p.contains(u)))return!1;var m=Ll(d,u);if(!m)return!0;if(m?l=d:(l=d===`v`?`h`:`v`,m=Ll(d,u)),!m)return!1;if(!r.current&&`changedTouches`in e&&(s||c)&&(r.current=l),!l)return!0;var h=r.current||l;return Ul(h,t,e,h===`h`?s:c,!0)},[]),c=D.useCallback(function(e){var n=e;if(Xl.length&&Xl[Xl.length-1]===a){var r=`deltaY`in n?Gl(n):Wl(n),i=t.current.filter(function(e){return e.name===n.type&&(e.target===n.target||n.target===e.shadowParent)&&ql(e.delta,r)})[0];if(i&&i.should)n.cancelable&&n.preventDefault();else if(!i){var c=(o.current.shards||[]).map(Kl).filter(Boolean).filter(function(e){return e.contains(n.target)});(c.length>0?s(n,c[0]):!o.current.noIsolation)&&n.cancelable&&n.preventDefault()}}},[]),l=D.useCallback(function(e,n,r,i){var a={name:e,delta:n,target:r,should:i,shadowParent:Ql(r)};t.current.push(a),setTimeout(function(){t.current=t.current.filter(function(e){return e!==a})},1)},[]),u=D.useCallback(function(e){n.current=Wl(e),r.current=void 0},[]),d=D.useCallback(function(t){l(t.type,Gl(t),t.target,s(t,e.lockRef.current))},[]),f=D.useCallback(function(t){l(t.type,Wl(t),t.target,s(t,e.lockRef.current))},[]);D.useEffect(function(){return Xl.push(a),e.setCallbacks({onScrollCapture:d,onWheelCapture:d,onTouchMoveCapture:f}),document.addEventListener(`wheel`,c,Ml),document.addEventListener(`touchmove`,c,Ml),document.addEventListener(`touchstart`,u,Ml),function(){Xl=Xl.filter(function(e){return e!==a}),document.removeEventListener(`wheel`,c,Ml),document.removeEventListener(`touchmove`,c,Ml),document.removeEventListener(`touchstart`,u,Ml)}},[]);var p=e.removeScrollBar,m=e.inert;return D.createElement(D.Fragment,null,m?D.createElement(a,{styles:Jl(i)}):null,p?D.createElement(kl,{noRelative:e.noRelative,gapMode:e.gapMode}):null)}function Ql(e){for(var t=null;e!==null;)e instanceof ShadowRoot&&(t=e.host,e=e.host),e=e.parentNode;return t}var $l=sl(cl,Zl),eu=D.forwardRef(function(e,t){return D.createElement(ul,Gc({},e,{ref:t,sideCar:$l}))});eu.classNames=ul.classNames;var tu=(0,D.createContext)({size:`sm`}),nu=J(e=>{let t=K(`InputClearButton`,null,e),{size:n,variant:r,vars:i,classNames:a,styles:o,...s}=t,c=(0,D.use)(tu),{resolvedClassNames:l,resolvedStyles:u}=On({classNames:a,styles:o,props:t});return(0,G.jsx)(zc,{variant:r||`transparent`,size:n||c?.size||`sm`,classNames:l,styles:u,__staticSelector:`InputClearButton`,style:{pointerEvents:`all`,background:`var(--input-bg)`,...s.style},...s})});nu.displayName=`@mantine/core/InputClearButton`;var ru={xs:7,sm:8,md:10,lg:12,xl:15};function iu({__clearable:e,__clearSection:t,rightSection:n,__defaultRightSection:r,size:i=`sm`,__clearSectionMode:a=`both`}){let o=e&&t;return a===`rightSection`?n===null?null:n||r:a===`clear`?n===null?null:o||r:o&&(n||r)?(0,G.jsxs)(`div`,{"data-combined-clear-section":!0,style:{display:`flex`,gap:2,alignItems:`center`,paddingInlineEnd:ru[i]},children:[o,n||r]}):n===null?null:n||o||r}var au=(0,D.createContext)({offsetBottom:!1,offsetTop:!1,describedBy:void 0,getStyles:null,inputId:void 0,labelId:void 0}),ou={wrapper:`m_6c018570`,input:`m_8fb7ebe7`,bottomSection:`m_93f4ed57`,section:`m_82577fc2`,placeholder:`m_88bacfd0`,root:`m_46b77525`,label:`m_8fdc1311`,required:`m_78a94662`,error:`m_8f816625`,success:`m_9d9d40e0`,description:`m_fe47ce59`},su=W((e,{size:t})=>({description:{"--input-description-size":t===void 0?void 0:`calc(${B(t)} - ${C(2)})`}})),cu=J(e=>{let t=K(`InputDescription`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,__staticSelector:c,__inheritStyles:l=!0,attributes:u,...d}=K(`InputDescription`,null,t),f=(0,D.use)(au),p=q({name:[`InputWrapper`,c],props:t,classes:ou,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:u,rootSelector:`description`,vars:s,varsResolver:su}),m=l&&f?.getStyles||p;return(0,G.jsx)(Y,{component:`p`,...m(`description`,f?.getStyles?{className:r,style:i}:void 0),...d})});cu.classes=ou,cu.varsResolver=su,cu.displayName=`@mantine/core/InputDescription`;var lu=W((e,{size:t})=>({error:{"--input-error-size":t===void 0?void 0:`calc(${B(t)} - ${C(2)})`}})),uu=J(e=>{let t=K(`InputError`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,attributes:c,__staticSelector:l,__inheritStyles:u=!0,...d}=t,f=q({name:[`InputWrapper`,l],props:t,classes:ou,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:c,rootSelector:`error`,vars:s,varsResolver:lu}),p=(0,D.use)(au),m=u&&p?.getStyles||f;return(0,G.jsx)(Y,{component:`p`,...m(`error`,p?.getStyles?{className:r,style:i}:void 0),...d})});uu.classes=ou,uu.varsResolver=lu,uu.displayName=`@mantine/core/InputError`;var du={labelElement:`label`},fu=W((e,{size:t})=>({label:{"--input-label-size":B(t),"--input-asterisk-color":void 0}})),pu=J(e=>{let t=K(`InputLabel`,du,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,labelElement:c,required:l,htmlFor:u,onMouseDown:d,children:f,__staticSelector:p,mod:m,attributes:h,...g}=t,_=q({name:[`InputWrapper`,p],props:t,classes:ou,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:h,rootSelector:`label`,vars:s,varsResolver:fu}),v=(0,D.use)(au),y=v?.getStyles||_,b=g.component||c,x=typeof b!=`string`||b===`label`;return(0,G.jsxs)(Y,{...y(`label`,v?.getStyles?{className:r,style:i}:void 0),component:c,htmlFor:x?u:void 0,mod:[{required:l},m],onMouseDown:e=>{d?.(e),!e.defaultPrevented&&e.detail>1&&e.preventDefault()},...g,children:[f,l&&(0,G.jsx)(`span`,{...y(`required`),"aria-hidden":!0,children:` *`})]})});pu.classes=ou,pu.varsResolver=fu,pu.displayName=`@mantine/core/InputLabel`;var mu=J(e=>{let t=K(`InputPlaceholder`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,__staticSelector:c,error:l,mod:u,attributes:d,...f}=t,p=q({name:[`InputPlaceholder`,c],props:t,classes:ou,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:d,rootSelector:`placeholder`});return(0,G.jsx)(Y,{...p(`placeholder`),mod:[{error:!!l},u],component:`span`,...f})});mu.classes=ou,mu.displayName=`@mantine/core/InputPlaceholder`;var hu=W((e,{size:t})=>({success:{"--input-success-size":t===void 0?void 0:`calc(${B(t)} - ${C(2)})`}})),gu=J(e=>{let t=K(`InputSuccess`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,attributes:c,__staticSelector:l,__inheritStyles:u=!0,...d}=t,f=q({name:[`InputWrapper`,l],props:t,classes:ou,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:c,rootSelector:`success`,vars:s,varsResolver:hu}),p=(0,D.use)(au),m=u&&p?.getStyles||f;return(0,G.jsx)(Y,{component:`p`,...m(`success`,p?.getStyles?{className:r,style:i}:void 0),...d})});gu.classes=ou,gu.varsResolver=hu,gu.displayName=`@mantine/core/InputSuccess`;function _u(e,{hasDescription:t,hasError:n}){let r=e.findIndex(e=>e===`input`),i=e.slice(0,r),a=e.slice(r+1),o=t&&i.includes(`description`)||n&&i.includes(`error`);return{offsetBottom:t&&a.includes(`description`)||n&&a.includes(`error`),offsetTop:o}}var vu={labelElement:`label`,inputContainer:e=>e,inputWrapperOrder:[`label`,`description`,`input`,`error`]},yu=W((e,{size:t})=>({label:{"--input-label-size":B(t),"--input-asterisk-color":void 0},error:{"--input-error-size":t===void 0?void 0:`calc(${B(t)} - ${C(2)})`},success:{"--input-success-size":t===void 0?void 0:`calc(${B(t)} - ${C(2)})`},description:{"--input-description-size":t===void 0?void 0:`calc(${B(t)} - ${C(2)})`}})),bu=J(e=>{let t=K(`InputWrapper`,vu,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,size:c,variant:l,__staticSelector:u,inputContainer:d,inputWrapperOrder:f,label:p,error:m,success:h,description:g,labelProps:_,descriptionProps:v,errorProps:y,successProps:b,labelElement:x,children:S,withAsterisk:C,id:w,required:T,__stylesApiProps:E,mod:O,attributes:k,...A}=t,j=q({name:[`InputWrapper`,u],props:E||t,classes:ou,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:k,vars:s,varsResolver:yu}),M={size:c,variant:l,__staticSelector:u},N=Ve(w),P=typeof C==`boolean`?C:T,F=y?.id||`${N}-error`,ee=b?.id||`${N}-success`,I=v?.id||`${N}-description`,te=N,L=!!m&&typeof m!=`boolean`,R=!!h&&typeof h!=`boolean`&&!m,z=!!g,B=L&&f.includes(`error`),ne=R&&f.includes(`error`),re=z&&f.includes(`description`),V=`${B?F:``} ${ne?ee:``} ${re?I:``}`,ie=V.trim().length>0?V.trim():void 0,ae=_?.id||`${N}-label`,oe=p&&(0,G.jsx)(pu,{labelElement:x,id:ae,htmlFor:te,required:P,...M,..._,children:p},`label`),H=z&&(0,G.jsx)(cu,{...v,...M,size:v?.size||M.size,id:v?.id||I,children:g},`description`),se=(0,G.jsx)(D.Fragment,{children:d(S)},`input`),ce=L&&(0,D.createElement)(uu,{...y,...M,size:y?.size||M.size,key:`error`,id:y?.id||F},m),le=R&&(0,D.createElement)(gu,{...b,...M,size:b?.size||M.size,key:`success`,id:b?.id||ee},h),ue=f.map(e=>{switch(e){case`label`:return oe;case`input`:return se;case`description`:return H;case`error`:return ce||le;default:return null}});return(0,G.jsx)(au,{value:{getStyles:j,describedBy:ie,inputId:te,labelId:oe&&f.includes(`label`)?ae:void 0,..._u(f,{hasDescription:z,hasError:L||R})},children:(0,G.jsx)(Y,{variant:l,size:c,mod:[{error:!!m,success:!!h&&!m},O],id:x===`label`?void 0:w,...j(`root`),...A,children:ue})})});bu.classes=ou,bu.varsResolver=yu,bu.displayName=`@mantine/core/InputWrapper`;var xu={variant:`default`,leftSectionPointerEvents:`none`,rightSectionPointerEvents:`none`,withAria:!0,withErrorStyles:!0,withSuccessStyles:!0,size:`sm`,loading:!1,loadingPosition:`right`},Su=W((e,t,n)=>({wrapper:{"--input-margin-top":n.offsetTop?`calc(var(--mantine-spacing-xs) / 2)`:void 0,"--input-margin-bottom":n.offsetBottom?`calc(var(--mantine-spacing-xs) / 2)`:void 0,"--input-height":L(t.size,`input-height`),"--input-fz":B(t.size),"--input-radius":t.radius===void 0?void 0:z(t.radius),"--input-left-section-width":t.leftSectionWidth===void 0?void 0:C(t.leftSectionWidth),"--input-right-section-width":t.rightSectionWidth===void 0?void 0:C(t.rightSectionWidth),"--input-padding-y":t.multiline?L(t.size,`input-padding-y`):void 0,"--input-left-section-pointer-events":t.leftSectionPointerEvents,"--input-right-section-pointer-events":t.rightSectionPointerEvents}})),Cu=Tr(e=>{let t=K(`Input`,xu,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,required:s,__staticSelector:c,__stylesApiProps:l,size:u,wrapperProps:d,error:f,success:p,disabled:m,leftSection:h,leftSectionProps:g,leftSectionWidth:_,rightSection:v,rightSectionProps:y,rightSectionWidth:b,rightSectionPointerEvents:x,leftSectionPointerEvents:S,variant:C,vars:w,pointer:T,multiline:E,radius:O,id:k,withAria:A,withErrorStyles:j,withSuccessStyles:M,mod:N,inputSize:P,attributes:F,__clearSection:ee,__clearable:I,__clearSectionMode:te,__defaultRightSection:L,loading:R,loadingPosition:z,__bottomSection:B,__bottomSectionProps:ne,rootRef:re,dir:V,...ie}=t,{styleProps:ae,rest:oe}=Xn(ie),H=(0,D.use)(au),se={offsetBottom:H?.offsetBottom,offsetTop:H?.offsetTop},ce=q({name:[`Input`,c],props:l||t,classes:ou,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:F,stylesCtx:se,rootSelector:`wrapper`,vars:w,varsResolver:Su}),le=A?{required:s,disabled:m,"aria-invalid":f?!0:void 0,"aria-describedby":H?.describedBy,id:H?.inputId||k}:{},ue=R?(0,G.jsx)(Ec,{size:z===`left`?`calc(var(--input-left-section-size) / 2)`:`calc(var(--input-right-section-size) / 2)`}):null,de=R&&z===`left`?ue:h,fe=iu({__clearable:I,__clearSection:ee,rightSection:R&&z===`right`?ue:v,__defaultRightSection:L,size:u,__clearSectionMode:te});return(0,G.jsx)(tu,{value:{size:u||`sm`},children:(0,G.jsxs)(Y,{ref:re,dir:V,...ce(`wrapper`),...ae,...d,mod:[{error:!!f&&j,success:!!p&&!f&&M,pointer:T,disabled:m,multiline:E,withRightSection:!!fe,withLeftSection:!!de,withBottomSection:!!B},N],variant:C,size:u,children:[de&&(0,G.jsx)(`div`,{...g,"data-position":`left`,...ce(`section`,{className:g?.className,style:g?.style}),children:de}),(0,G.jsx)(Y,{component:`input`,...oe,...le,required:s,mod:{disabled:m,error:!!f&&j,success:!!p&&!f&&M},variant:C,__size:P,...ce(`input`)}),B&&(0,G.jsx)(`div`,{...ne,...ce(`bottomSection`,{className:ne?.className,style:ne?.style}),children:B}),fe&&(0,G.jsx)(`div`,{...y,"data-position":`right`,...ce(`section`,{className:y?.className,style:y?.style}),children:fe})]})})});Cu.classes=ou,Cu.varsResolver=Su,Cu.Wrapper=bu,Cu.Label=pu,Cu.Error=uu,Cu.Success=gu,Cu.Description=cu,Cu.Placeholder=mu,Cu.ClearButton=nu,Cu.displayName=`@mantine/core/Input`;function wu(e,t,n){let r=K([`Input`,`InputWrapper`,e],t,n),{label:i,description:a,error:o,success:s,required:c,classNames:l,styles:u,className:d,unstyled:f,__staticSelector:p,__stylesApiProps:m,errorProps:h,successProps:g,labelProps:_,descriptionProps:v,wrapperProps:y,id:b,size:x,style:S,inputContainer:C,inputWrapperOrder:w,withAsterisk:T,variant:E,vars:D,mod:O,attributes:k,...A}=r,{styleProps:j,rest:M}=Xn(A),N={label:i,description:a,error:o,success:s,required:c,classNames:l,className:d,__staticSelector:p,__stylesApiProps:m||r,errorProps:h,successProps:g,labelProps:_,descriptionProps:v,unstyled:f,styles:u,size:x,style:S,inputContainer:C,inputWrapperOrder:w,withAsterisk:T,variant:E,id:b,mod:O,attributes:k,...y};return{...M,classNames:l,styles:u,unstyled:f,wrapperProps:{...N,...j},inputProps:{required:c,classNames:l,styles:u,unstyled:f,size:x,__staticSelector:p,__stylesApiProps:m||r,error:o,success:s,variant:E,id:b,attributes:k}}}var Tu={__staticSelector:`InputBase`,withAria:!0,size:`sm`},Eu=Tr(e=>{let{inputProps:t,wrapperProps:n,...r}=wu(`InputBase`,Tu,e);return(0,G.jsx)(Cu.Wrapper,{...n,children:(0,G.jsx)(Cu,{...t,...r})})});Eu.classes={...Cu.classes,...Cu.Wrapper.classes},Eu.displayName=`@mantine/core/InputBase`;function Du({style:e,size:t=16,...n}){return(0,G.jsx)(`svg`,{viewBox:`0 0 15 15`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,style:{...e,width:C(t),height:C(t),display:`block`},...n,children:(0,G.jsx)(`path`,{d:`M3.13523 6.15803C3.3241 5.95657 3.64052 5.94637 3.84197 6.13523L7.5 9.56464L11.158 6.13523C11.3595 5.94637 11.6759 5.95657 11.8648 6.15803C12.0536 6.35949 12.0434 6.67591 11.842 6.86477L7.84197 10.6148C7.64964 10.7951 7.35036 10.7951 7.15803 10.6148L3.15803 6.86477C2.95657 6.67591 2.94637 6.35949 3.13523 6.15803Z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})}Du.displayName=`@mantine/core/AccordionChevron`;var Ou={root:`m_b6d8b162`};function ku(e){if(e===`start`)return`start`;if(e===`end`||e)return`end`}var Au={inherit:!1},ju=W((e,{variant:t,lineClamp:n,gradient:r,size:i,textWrap:a})=>({root:{"--text-fz":B(i),"--text-lh":ne(i),"--text-gradient":t===`gradient`?Mt(r,e):void 0,"--text-line-clamp":typeof n==`number`?n.toString():void 0,"--text-text-wrap":a}})),Mu=Tr(e=>{let t=K(`Text`,Au,e),{lineClamp:n,truncate:r,inline:i,inherit:a,gradient:o,span:s,textWrap:c,__staticSelector:l,vars:u,className:d,style:f,classNames:p,styles:m,unstyled:h,variant:g,mod:_,size:v,attributes:y,...b}=t,x=q({name:[`Text`,l],props:t,classes:Ou,className:d,style:f,classNames:p,styles:m,unstyled:h,attributes:y,vars:u,varsResolver:ju});return(0,G.jsx)(Y,{...x(`root`,{focusable:!0}),component:s?`span`:`p`,variant:g,mod:[{truncate:ku(r),lineClamp:typeof n==`number`,inline:i,inherit:a},_],size:v,...b})});Mu.classes=Ou,Mu.varsResolver=ju,Mu.displayName=`@mantine/core/Text`;var Nu={root:`m_849cf0da`},Pu={underline:`hover`},Fu=Tr(e=>{let{underline:t,className:n,unstyled:r,mod:i,...a}=K(`Anchor`,Pu,e);return(0,G.jsx)(Mu,{component:`a`,className:dt({[Nu.root]:!r},n),...a,mod:[{underline:t},i],__staticSelector:`Anchor`,unstyled:r})});Fu.classes=Nu,Fu.displayName=`@mantine/core/Anchor`;function Iu({children:e,role:t}){let n=(0,D.use)(au);return n?(0,G.jsx)(`div`,{role:t,"aria-labelledby":n.labelId,"aria-describedby":n.describedBy,children:e}):(0,G.jsx)(G.Fragment,{children:e})}var Lu=(0,D.createContext)(null),Ru={hiddenInputValuesSeparator:`,`},zu=wr((e=>{let{value:t,defaultValue:n,onChange:r,size:i,wrapperProps:a,children:o,readOnly:s,name:c,hiddenInputValuesSeparator:l,hiddenInputProps:u,maxSelectedValues:d,disabled:f,...p}=K(`CheckboxGroup`,Ru,e),[m,h]=Ke({value:t,defaultValue:n,finalValue:[],onChange:r}),g=e=>{let t=typeof e==`string`?e:e.currentTarget.value;if(s)return;let n=m.includes(t);!n&&d&&m.length>=d||h(n?m.filter(e=>e!==t):[...m,t])},_=e=>{if(f)return!0;if(!d)return!1;let t=m.includes(e),n=m.length>=d;return!t&&n},v=m.join(l);return(0,G.jsx)(Lu,{value:{value:m,onChange:g,size:i,isDisabled:_},children:(0,G.jsxs)(Cu.Wrapper,{size:i,...a,...p,labelElement:`div`,__staticSelector:`CheckboxGroup`,children:[(0,G.jsx)(Iu,{role:`group`,children:o}),(0,G.jsx)(`input`,{type:`hidden`,name:c,value:v,...u})]})})}));zu.classes=Cu.Wrapper.classes,zu.displayName=`@mantine/core/CheckboxGroup`;var Bu={card:`m_26775b0a`},Vu=(0,D.createContext)(null),Hu={withBorder:!0},Uu=W((e,{radius:t})=>({card:{"--card-radius":z(t)}})),Wu=J(e=>{let t=K(`CheckboxCard`,Hu,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,checked:c,mod:l,withBorder:u,value:d,onClick:f,defaultChecked:p,onChange:m,indeterminate:h,attributes:g,..._}=t,v=q({name:`CheckboxCard`,classes:Bu,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:g,vars:s,varsResolver:Uu,rootSelector:`card`}),y=(0,D.use)(Lu),[b,x]=Ke({value:typeof c==`boolean`?c:y?y.value.includes(d||``):void 0,defaultValue:p,finalValue:!1,onChange:m});return(0,G.jsx)(Vu,{value:{checked:b,indeterminate:h},children:(0,G.jsx)(Es,{mod:[{"with-border":u,checked:b,indeterminate:h},l],...v(`card`),..._,role:`checkbox`,"aria-checked":h?`mixed`:b,onClick:e=>{f?.(e),y?.onChange(d||``),x(!b)}})})});Wu.displayName=`@mantine/core/CheckboxCard`,Wu.classes=Bu,Wu.varsResolver=Uu;function Gu({size:e,style:t,...n}){let r=e===void 0?t:{width:C(e),height:C(e),...t};return(0,G.jsx)(`svg`,{viewBox:`0 0 10 7`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,style:r,"aria-hidden":!0,...n,children:(0,G.jsx)(`path`,{d:`M4 4.586L1.707 2.293A1 1 0 1 0 .293 3.707l3 3a.997.997 0 0 0 1.414 0l5-5A1 1 0 1 0 8.293.293L4 4.586z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})}function Ku({indeterminate:e,...t}){return e?(0,G.jsx)(`svg`,{xmlns:`http://www.w3.org/2000/svg`,fill:`none`,viewBox:`0 0 32 6`,"aria-hidden":!0,...t,children:(0,G.jsx)(`rect`,{width:`32`,height:`6`,fill:`currentColor`,rx:`3`})}):(0,G.jsx)(Gu,{...t})}var qu={indicator:`m_5e5256ee`,icon:`m_1b1c543a`,"indicator--light":`m_193e54c8`,"indicator--outline":`m_76e20374`},Ju={icon:Ku,variant:`filled`,radius:`sm`},Yu=W((e,{radius:t,color:n,size:r,iconColor:i,variant:a,autoContrast:o})=>{let s=Ot({color:n||e.primaryColor,theme:e}),c=s.isThemeColor&&s.shade===void 0?`var(--mantine-color-${s.color}-outline)`:s.color,l=a===`light`?e.variantColorResolver({color:n||e.primaryColor,theme:e,variant:`light`,autoContrast:o}):void 0,u=a===`outline`?c:l?l.color:kt(n,e);return{indicator:{"--checkbox-size":L(r,`checkbox-size`),"--checkbox-radius":t===void 0?void 0:z(t),"--checkbox-color":u,"--checkbox-bg":l?.background,"--checkbox-icon-color":i?kt(i,e):l?l.color:zt(o,e)?It({color:n,theme:e,autoContrast:o}):void 0}}}),Xu=J(e=>{let t=K(`CheckboxIndicator`,Ju,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,icon:c,indeterminate:l,radius:u,color:d,iconColor:f,autoContrast:p,checked:m,mod:h,variant:g,disabled:_,attributes:v,...y}=t,b=q({name:`CheckboxIndicator`,classes:qu,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:v,vars:s,varsResolver:Yu,rootSelector:`indicator`}),x=(0,D.use)(Vu),S=typeof l==`boolean`?l:x?.indeterminate,C=typeof m==`boolean`||typeof l==`boolean`?m||l:x?.checked||x?.indeterminate||!1;return(0,G.jsx)(Y,{...b(`indicator`,{variant:g}),variant:g,mod:[{checked:C,disabled:_},h],...y,children:(0,G.jsx)(c,{indeterminate:S,...b(`icon`)})})});Xu.displayName=`@mantine/core/CheckboxIndicator`,Xu.classes=qu,Xu.varsResolver=Yu;var Zu={root:`m_5f75b09e`,body:`m_5f6e695e`,labelWrapper:`m_d3ea56bb`,label:`m_8ee546b8`,description:`m_328f68c0`,error:`m_8e8a99cc`},Qu=Zu;function $u({__staticSelector:e,__stylesApiProps:t,className:n,classNames:r,styles:i,unstyled:a,children:o,label:s,description:c,id:l,disabled:u,error:d,size:f,labelPosition:p=`left`,bodyElement:m=`div`,labelElement:h=`label`,variant:g,style:_,vars:v,mod:y,attributes:b,...x}){let S=q({name:e,props:t,className:n,style:_,classes:Zu,classNames:r,styles:i,unstyled:a,attributes:b}),C=c?`${l}-description`:void 0,w=d&&typeof d!=`boolean`?`${l}-error`:void 0;return(0,G.jsx)(Y,{...S(`root`),__vars:{"--label-fz":B(f),"--label-lh":L(f,`label-lh`)},mod:[{"label-position":p},y],variant:g,size:f,...x,children:(0,G.jsxs)(Y,{component:m,htmlFor:m===`label`?l:void 0,...S(`body`),children:[o,(0,G.jsxs)(`div`,{...S(`labelWrapper`),"data-disabled":u||void 0,children:[s&&(0,G.jsx)(Y,{component:h,htmlFor:h===`label`?l:void 0,...S(`label`),"data-disabled":u||void 0,children:s}),c&&(0,G.jsx)(Cu.Description,{id:C,size:f,__inheritStyles:!1,...S(`description`),children:c}),d&&typeof d!=`boolean`&&(0,G.jsx)(Cu.Error,{id:w,size:f,__inheritStyles:!1,...S(`error`),children:d})]})]})})}$u.displayName=`@mantine/core/InlineInput`;var ed={root:`m_bf2d988c`,inner:`m_26062bec`,input:`m_26063560`,icon:`m_bf295423`,"input--light":`m_595ab216`,"input--outline":`m_215c4542`},td={labelPosition:`right`,icon:Ku,withErrorStyles:!0,variant:`filled`,radius:`sm`},nd=W((e,{radius:t,color:n,size:r,iconColor:i,variant:a,autoContrast:o})=>{let s=Ot({color:n||e.primaryColor,theme:e}),c=s.isThemeColor&&s.shade===void 0?`var(--mantine-color-${s.color}-outline)`:s.color,l=a===`light`?e.variantColorResolver({color:n||e.primaryColor,theme:e,variant:`light`,autoContrast:o}):void 0,u=a===`outline`?c:l?l.color:kt(n,e);return{root:{"--checkbox-size":L(r,`checkbox-size`),"--checkbox-radius":t===void 0?void 0:z(t),"--checkbox-color":u,"--checkbox-bg":l?.background,"--checkbox-icon-color":i?kt(i,e):l?l.color:zt(o,e)?It({color:n,theme:e,autoContrast:o}):void 0}}}),rd=J(e=>{let t=K(`Checkbox`,td,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,color:c,label:l,id:u,size:d,radius:f,wrapperProps:p,checked:m,labelPosition:h,description:g,error:_,disabled:v,variant:y,indeterminate:b,icon:x,rootRef:S,iconColor:C,onChange:w,autoContrast:T,mod:E,attributes:O,readOnly:k,onClick:A,withErrorStyles:j,ref:M,...N}=t,P=(0,D.useRef)(null),F=(0,D.use)(Lu),ee=d||F?.size,I=q({name:`Checkbox`,props:t,classes:ed,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:O,vars:s,varsResolver:nd}),{styleProps:te,rest:L}=Xn(N),R=Ve(u),z=[g?`${R}-description`:void 0,_&&typeof _!=`boolean`?`${R}-error`:void 0,L[`aria-describedby`]].filter(Boolean).join(` `)||void 0,B={checked:F?.value.includes(L.value)??m,onChange:e=>{k||(F?.onChange(e),w?.(e))}},ne=F?.isDisabled?.(L.value)??!1,re=v||ne;return(0,D.useEffect)(()=>{P.current&&(P.current.indeterminate=b||!1,b?P.current.setAttribute(`data-indeterminate`,`true`):P.current.removeAttribute(`data-indeterminate`))},[b]),(0,G.jsx)($u,{...I(`root`),__staticSelector:`Checkbox`,__stylesApiProps:t,id:R,size:ee,labelPosition:h,label:l,description:g,error:_,disabled:re,classNames:n,styles:a,unstyled:o,"data-checked":B.checked||m||void 0,variant:y,ref:S,mod:E,attributes:O,inert:L.inert,...te,...p,children:(0,G.jsxs)(Y,{...I(`inner`),mod:{labelPosition:h},children:[(0,G.jsx)(Y,{component:`input`,id:R,ref:Ge(P,M),mod:{error:!!_,"with-error-styles":j},...I(`input`,{focusable:!0,variant:y}),...L,...B,"aria-describedby":z,disabled:re,inert:L.inert,type:`checkbox`,onClick:e=>{k&&B.checked===void 0&&e.preventDefault(),A?.(e)}}),(0,G.jsx)(x,{indeterminate:b,...I(`icon`)})]})})});rd.classes={...ed,...Qu},rd.varsResolver=nd,rd.displayName=`@mantine/core/Checkbox`,rd.Group=zu,rd.Indicator=Xu,rd.Card=Wu;var id={root:`m_77c9d27d`,inner:`m_80f1301b`,label:`m_811560b9`,section:`m_a74036a`,loader:`m_a25b86ee`,group:`m_80d6d844`,groupSection:`m_70be2a01`},ad={orientation:`horizontal`},od=W((e,{borderWidth:t})=>({group:{"--button-border-width":C(t)}})),sd=J(e=>{let t=K(`ButtonGroup`,ad,e),{className:n,style:r,classNames:i,styles:a,unstyled:o,orientation:s,vars:c,borderWidth:l,mod:u,attributes:d,...f}=K(`ButtonGroup`,ad,e),p=q({name:`ButtonGroup`,props:t,classes:id,className:n,style:r,classNames:i,styles:a,unstyled:o,attributes:d,vars:c,varsResolver:od,rootSelector:`group`});return(0,G.jsx)(Y,{...p(`group`),mod:[{orientation:s},u],role:`group`,...f})});sd.classes=id,sd.varsResolver=od,sd.displayName=`@mantine/core/ButtonGroup`;var cd=W((e,{radius:t,color:n,gradient:r,variant:i,autoContrast:a,size:o})=>{let s=e.variantColorResolver({color:n||e.primaryColor,theme:e,gradient:r,variant:i||`filled`,autoContrast:a});return{groupSection:{"--section-height":L(o,`section-height`),"--section-padding-x":L(o,`section-padding-x`),"--section-fz":o?.includes(`compact`)?B(o.replace(`compact-`,``)):B(o),"--section-radius":t===void 0?void 0:z(t),"--section-bg":n||i?s.background:void 0,"--section-color":s.color,"--section-bd":n||i?s.border:void 0}}}),ld=J(e=>{let t=K(`ButtonGroupSection`,null,e),{className:n,style:r,classNames:i,styles:a,unstyled:o,vars:s,gradient:c,radius:l,autoContrast:u,attributes:d,...f}=t,p=q({name:`ButtonGroupSection`,props:t,classes:id,className:n,style:r,classNames:i,styles:a,unstyled:o,attributes:d,vars:s,varsResolver:cd,rootSelector:`groupSection`});return(0,G.jsx)(Y,{...p(`groupSection`),...f})});ld.classes=id,ld.varsResolver=cd,ld.displayName=`@mantine/core/ButtonGroupSection`;var ud={in:{opacity:1,transform:`translate(-50%, calc(-50% + ${C(1)}))`},out:{opacity:0,transform:`translate(-50%, -200%)`},common:{transformOrigin:`center`},transitionProperty:`transform, opacity`},dd=W((e,{radius:t,color:n,gradient:r,variant:i,size:a,justify:o,autoContrast:s})=>{let c=e.variantColorResolver({color:n||e.primaryColor,theme:e,gradient:r,variant:i||`filled`,autoContrast:s});return{root:{"--button-justify":o,"--button-height":L(a,`button-height`),"--button-padding-x":L(a,`button-padding-x`),"--button-fz":a?.includes(`compact`)?B(a.replace(`compact-`,``)):B(a),"--button-radius":t===void 0?void 0:z(t),"--button-bg":n||i?c.background:void 0,"--button-hover":n||i?c.hover:void 0,"--button-color":c.color,"--button-bd":n||i?c.border:void 0,"--button-hover-color":n||i?c.hoverColor:void 0}}}),fd=Tr(e=>{let t=K(`Button`,null,e),{style:n,vars:r,className:i,color:a,disabled:o,children:s,leftSection:c,rightSection:l,fullWidth:u,variant:d,radius:f,loading:p,loaderProps:m,gradient:h,classNames:g,styles:_,unstyled:v,"data-disabled":y,autoContrast:b,mod:x,attributes:S,...C}=t,w=q({name:`Button`,props:t,classes:id,className:i,style:n,classNames:g,styles:_,unstyled:v,attributes:S,vars:r,varsResolver:dd}),T=!!c,E=!!l;return(0,G.jsxs)(Es,{...w(`root`,{active:!o&&!p&&!y}),unstyled:v,variant:d,disabled:o||p,mod:[{disabled:o||y,loading:p,block:u,"with-left-section":T,"with-right-section":E},x],...C,children:[typeof p==`boolean`&&(0,G.jsx)(nc,{mounted:p,transition:ud,duration:150,children:e=>(0,G.jsx)(Y,{component:`span`,...w(`loader`,{style:e}),"aria-hidden":!0,children:(0,G.jsx)(Ec,{color:`var(--button-color)`,size:`calc(var(--button-height) / 1.8)`,...m})})}),(0,G.jsxs)(`span`,{...w(`inner`),children:[c&&(0,G.jsx)(Y,{component:`span`,...w(`section`),mod:{position:`left`},children:c}),(0,G.jsx)(Y,{component:`span`,mod:{loading:p},...w(`label`),children:s}),l&&(0,G.jsx)(Y,{component:`span`,...w(`section`),mod:{position:`right`},children:l})]})]})});fd.classes=id,fd.varsResolver=dd,fd.displayName=`@mantine/core/Button`,fd.Group=sd,fd.GroupSection=ld;var[pd,md]=k(`Menu component was not found in the tree`),hd=(0,D.createContext)(null);function gd(e){let{value:t,defaultValue:n,onChange:r,children:i}=K(`MenuCheckboxGroup`,null,e),[a,o]=Ke({value:t,defaultValue:n,finalValue:[],onChange:r}),s=(0,D.useCallback)(e=>{o(a.includes(e)?a.filter(t=>t!==e):[...a,e])},[a,o]);return(0,G.jsx)(hd,{value:{values:a,onChange:s},children:i})}gd.displayName=`@mantine/core/MenuCheckboxGroup`;var _d=(0,D.createContext)(null);function vd({role:e,checked:t,indicator:n,onSelect:r,color:i,closeMenuOnClick:a,rightSection:o,children:s,disabled:c,dataDisabled:l,className:u,style:d,styles:f,classNames:p,buttonRef:m,others:h}){let g=md(),_=(0,D.use)(_d),v=fn(),{dir:y}=Nr(),b=(0,D.useRef)(null),x=V(h.onClick,()=>{l||(r(),a&&g.closeDropdownImmediately())}),S=V(h.onMouseMove,()=>{if(!g.hasSearch)return;let e=b.current?.closest(`[data-menu-dropdown]`);e&&e.querySelectorAll(`[data-menu-active]`).forEach(t=>{t!==b.current&&t.closest(`[data-menu-dropdown]`)===e&&t.removeAttribute(`data-menu-active`)})}),C=V(h.onKeyDown,e=>{e.key===`ArrowLeft`&&_&&(_.close(),_.focusParentItem())}),w=i?v.variantColorResolver({color:i,theme:v,variant:`light`}):void 0,T=i?Ot({color:i,theme:v}):null,E=g.alignItemsLabels!==`none`||t;return(0,G.jsxs)(Es,{onMouseDown:e=>e.preventDefault(),...h,unstyled:g.unstyled,tabIndex:g.menuItemTabIndex,...g.getStyles(`item`,{className:u,style:d,styles:f,classNames:p}),ref:Ge(b,m),role:e,"aria-checked":t,disabled:c,"data-menu-item":!0,"data-checked":t||void 0,"data-disabled":c||l||void 0,"data-mantine-stop-propagation":!0,onClick:x,onMouseMove:S,onKeyDown:P({siblingSelector:`[data-menu-item]:not([data-disabled])`,parentSelector:`[data-menu-dropdown]`,activateOnFocus:!1,loop:g.loop,dir:y,orientation:`vertical`,onKeyDown:C}),__vars:{"--menu-item-color":T?.isThemeColor&&T?.shade===void 0?`var(--mantine-color-${T.color}-6)`:w?.color,"--menu-item-hover":w?.hover},children:[E&&(0,G.jsx)(`div`,{...g.getStyles(`itemIndicator`,{styles:f,classNames:p}),"data-checked":t||void 0,children:t?n:null}),s&&(0,G.jsx)(`div`,{...g.getStyles(`itemLabel`,{styles:f,classNames:p}),"data-menu-item-label":!0,children:s}),o&&(0,G.jsx)(`div`,{...g.getStyles(`itemSection`,{styles:f,classNames:p}),"data-position":`right`,children:o})]})}var yd={dropdown:`m_dc9b7c9f`,label:`m_9bfac126`,divider:`m_efdf90cb`,item:`m_99ac2aa1`,search:`m_ef8769b6`,itemLabel:`m_5476e0d3`,itemIndicator:`m_8395186e`,itemSection:`m_8b75e504`,chevron:`m_b85b0bed`},bd=J(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,color:o,closeMenuOnClick:s,rightSection:c,children:l,disabled:u,"data-disabled":d,value:f,checked:p,defaultChecked:m,onChange:h,checkIcon:g,ref:_,...v}=K(`MenuCheckboxItem`,null,e),y=md(),b=(0,D.use)(hd),x=b&&f!==void 0?b.values.includes(f):void 0,[S,C]=Ke({value:p??x,defaultValue:m,finalValue:!1,onChange:h}),w=g??y.checkIcon??(0,G.jsx)(Gu,{size:10});return(0,G.jsx)(vd,{role:`menuitemcheckbox`,checked:S,indicator:w,onSelect:()=>{h?C(!S):b&&f!==void 0?b.onChange(f):C(!S)},color:o,closeMenuOnClick:s,rightSection:c,disabled:u,dataDisabled:d,className:n,style:r,styles:i,classNames:t,buttonRef:_,others:v,children:l})});bd.classes=yd,bd.displayName=`@mantine/core/MenuCheckboxItem`;function xd(e){let{children:t,disabled:n,longPressDelay:r}=K(`MenuContextMenu`,null,e),i=lt(t);if(!i)throw Error(`Menu.ContextMenu component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);let a=md(),o=ic(),s=ac({childProps:i.props,disabled:n||o.disabled,opened:a.opened,longPressDelay:r,setReference:o.reference,open:()=>a.openDropdown()});return(0,D.cloneElement)(i,s)}xd.displayName=`@mantine/core/MenuContextMenu`;var Sd=J(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=K(`MenuDivider`,null,e),s=md();return(0,G.jsx)(Y,{...s.getStyles(`divider`,{className:n,style:r,styles:i,classNames:t}),...o})});Sd.classes=yd,Sd.displayName=`@mantine/core/MenuDivider`;var Cd=500;function wd(e){return((e.querySelector(`[data-menu-item-label]`)??e).textContent??``).trim().toLowerCase()}function Td(e){return e.length>1&&e.split(``).every(t=>t===e[0])}function Ed({enabled:e,opened:t,getDropdown:n}){let r=(0,D.useRef)({buffer:``,timeoutId:null});return(0,D.useEffect)(()=>{if(t&&e)return;let n=r.current;n.timeoutId!==null&&(window.clearTimeout(n.timeoutId),n.timeoutId=null),n.buffer=``},[t,e]),(0,D.useEffect)(()=>()=>{let{timeoutId:e}=r.current;e!==null&&window.clearTimeout(e)},[]),t=>{if(!e||t.defaultPrevented||t.ctrlKey||t.metaKey||t.altKey||t.key.length!==1||t.key===` `)return;let i=t.target;if(i&&(i.tagName===`INPUT`||i.tagName===`TEXTAREA`||i.tagName===`SELECT`||i.isContentEditable))return;let a=n();if(!a)return;let o=Array.from(a.querySelectorAll(`[data-menu-item]:not([data-disabled])`)).filter(e=>e.closest(`[data-menu-dropdown]`)===a);if(o.length===0)return;let s=r.current;s.buffer=(s.buffer+t.key).toLowerCase(),s.timeoutId!==null&&window.clearTimeout(s.timeoutId),s.timeoutId=window.setTimeout(()=>{s.buffer=``,s.timeoutId=null},Cd);let c=document.activeElement,l=c?o.indexOf(c):-1,u=null;if(s.buffer.length===1||Td(s.buffer)){let e=s.buffer[0],t=l+1;for(let n=0;n<o.length;n+=1){let r=(t+n)%o.length;if(wd(o[r]).startsWith(e)){u=o[r];break}}}else for(let e=0;e<o.length;e+=1)if(wd(o[e]).startsWith(s.buffer)){u=o[e];break}u&&(t.preventDefault(),u.focus())}}var Dd=J(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,onMouseEnter:o,onMouseLeave:s,onKeyDown:c,children:l,ref:u,...d}=K(`MenuDropdown`,null,e),f=(0,D.useRef)(null),p=md(),m=Ed({enabled:!p.hasSearch,opened:p.opened,getDropdown:()=>f.current}),h=V(c,e=>{m(e),e.defaultPrevented||p.hasSearch||(e.key===`ArrowUp`||e.key===`ArrowDown`)&&(e.preventDefault(),f.current?.querySelectorAll(`[data-menu-item]:not(:disabled)`)[0]?.focus())}),g=V(o,()=>(p.trigger===`hover`||p.trigger===`click-hover`)&&p.openDropdown()),_=V(s,()=>(p.trigger===`hover`||p.trigger===`click-hover`)&&p.closeDropdown());return(0,G.jsxs)(vc.Dropdown,{...d,onMouseEnter:g,onMouseLeave:_,role:`menu`,"aria-orientation":`vertical`,ref:Ge(u,f),...p.getStyles(`dropdown`,{className:n,style:r,styles:i,classNames:t,withStaticClass:!1}),tabIndex:-1,"data-menu-dropdown":!0,onKeyDown:h,children:[p.withInitialFocusPlaceholder&&!p.hasSearch&&(0,G.jsx)(`div`,{role:`presentation`,tabIndex:-1,"data-autofocus":!0,"data-mantine-stop-propagation":!0,style:{outline:0}}),l]})});Dd.classes=yd,Dd.displayName=`@mantine/core/MenuDropdown`;var Od=Tr(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,color:o,closeMenuOnClick:s,leftSection:c,rightSection:l,children:u,disabled:d,"data-disabled":f,ref:p,...m}=K(`MenuItem`,null,e),h=md(),g=(0,D.use)(_d),_=fn(),{dir:v}=Nr(),y=(0,D.useRef)(null),b=m,x=V(b.onClick,()=>{f||(typeof s==`boolean`?s&&h.closeDropdownImmediately():h.closeOnItemClick&&h.closeDropdownImmediately())}),S=V(b.onMouseMove,()=>{if(!h.hasSearch)return;let e=y.current?.closest(`[data-menu-dropdown]`);e&&e.querySelectorAll(`[data-menu-active]`).forEach(t=>{t!==y.current&&t.closest(`[data-menu-dropdown]`)===e&&t.removeAttribute(`data-menu-active`)})}),C=o?_.variantColorResolver({color:o,theme:_,variant:`light`}):void 0,w=o?Ot({color:o,theme:_}):null,T=V(b.onKeyDown,e=>{e.key===`ArrowLeft`&&g&&(g.close(),g.focusParentItem())});return(0,G.jsxs)(Es,{onMouseDown:e=>e.preventDefault(),...m,unstyled:h.unstyled,tabIndex:h.menuItemTabIndex,...h.getStyles(`item`,{className:n,style:r,styles:i,classNames:t}),ref:Ge(y,p),role:`menuitem`,disabled:d,"data-menu-item":!0,"data-disabled":d||f||void 0,"data-mantine-stop-propagation":!0,onClick:x,onMouseMove:S,onKeyDown:P({siblingSelector:`[data-menu-item]:not([data-disabled])`,parentSelector:`[data-menu-dropdown]`,activateOnFocus:!1,loop:h.loop,dir:v,orientation:`vertical`,onKeyDown:T}),__vars:{"--menu-item-color":w?.isThemeColor&&w?.shade===void 0?`var(--mantine-color-${w.color}-6)`:C?.color,"--menu-item-hover":C?.hover},children:[h.alignItemsLabels===`all`&&(0,G.jsx)(`div`,{...h.getStyles(`itemIndicator`,{styles:i,classNames:t}),"data-placeholder":!0}),c&&(0,G.jsx)(`div`,{...h.getStyles(`itemSection`,{styles:i,classNames:t}),"data-position":`left`,children:c}),u&&(0,G.jsx)(`div`,{...h.getStyles(`itemLabel`,{styles:i,classNames:t}),"data-menu-item-label":!0,children:u}),l&&(0,G.jsx)(`div`,{...h.getStyles(`itemSection`,{styles:i,classNames:t}),"data-position":`right`,children:l})]})});Od.classes=yd,Od.displayName=`@mantine/core/MenuItem`;var kd=J(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=K(`MenuLabel`,null,e),s=md();return(0,G.jsx)(Y,{...s.getStyles(`label`,{className:n,style:r,styles:i,classNames:t}),...o})});kd.classes=yd,kd.displayName=`@mantine/core/MenuLabel`;var Ad=(0,D.createContext)(null);function jd(e){let{value:t,defaultValue:n,onChange:r,children:i}=K(`MenuRadioGroup`,null,e),[a,o]=Ke({value:t,defaultValue:n,finalValue:null,onChange:r});return(0,G.jsx)(Ad,{value:{value:a,onChange:e=>o(e)},children:i})}jd.displayName=`@mantine/core/MenuRadioGroup`;function Md({size:e,style:t,...n}){return(0,G.jsx)(`svg`,{xmlns:`http://www.w3.org/2000/svg`,fill:`none`,viewBox:`0 0 5 5`,style:{width:C(e),height:C(e),...t},"aria-hidden":!0,...n,children:(0,G.jsx)(`circle`,{cx:`2.5`,cy:`2.5`,r:`2.5`,fill:`currentColor`})})}var Nd=J(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,color:o,closeMenuOnClick:s,rightSection:c,children:l,disabled:u,"data-disabled":d,value:f,checked:p,onChange:m,checkIcon:h,ref:g,..._}=K(`MenuRadioItem`,null,e),v=md(),y=(0,D.use)(Ad),b=p??(y?y.value===f:!1),x=h??v.checkIcon??(0,G.jsx)(Md,{size:5});return(0,G.jsx)(vd,{role:`menuitemradio`,checked:b,indicator:x,onSelect:()=>{b||(m?m(f):y&&y.onChange(f))},color:o,closeMenuOnClick:s,rightSection:c,disabled:u,dataDisabled:d,className:n,style:r,styles:i,classNames:t,buttonRef:g,others:_,children:l})});Nd.classes=yd,Nd.displayName=`@mantine/core/MenuRadioItem`;var Pd=`[data-menu-item]:not([data-disabled])`,Fd=`[data-menu-active]`;function Id(e){return e?.closest(`[data-menu-dropdown]`)}function Ld(e){return e?Array.from(e.querySelectorAll(Pd)).filter(t=>t.closest(`[data-menu-dropdown]`)===e):[]}function Rd(e){e&&e.querySelectorAll(Fd).forEach(t=>{t.closest(`[data-menu-dropdown]`)===e&&t.removeAttribute(`data-menu-active`)})}function zd(e,t){Rd(t),e&&(e.setAttribute(`data-menu-active`,`true`),e.scrollIntoView({block:`nearest`}))}function Bd(e){return e.findIndex(e=>e.hasAttribute(`data-menu-active`))}var Vd={clearSearchOnClose:!0},Hd=J(e=>{let{classNames:t,styles:n,onKeyDown:r,onChange:i,size:a,clearSearchOnClose:o,ref:s,...c}=K(`MenuSearch`,Vd,e),l=md(),u=(0,D.useRef)(null),d=Ge(s,u),f=(0,D.useRef)(i);f.current=i,(0,D.useEffect)(()=>l.registerSearch(),[l.registerSearch]),(0,D.useEffect)(()=>{o?l.searchExitClearRef.current=()=>{f.current?.({currentTarget:{value:``}})}:l.searchExitClearRef.current=null},[o,l.searchExitClearRef]),(0,D.useEffect)(()=>{l.opened||Rd(Id(u.current))},[l.opened]);let p=V(i,e=>{Rd(Id(e.currentTarget))}),m=V(r,e=>{if(e.defaultPrevented)return;let t=Id(e.currentTarget),n=Ld(t);if(e.key===`ArrowDown`){if(e.preventDefault(),n.length===0)return;let r=Bd(n);zd(n[r>=n.length-1?l.loop?0:r:r+1]??null,t)}else if(e.key===`ArrowUp`){if(e.preventDefault(),n.length===0)return;let r=Bd(n);zd(n[r<=0?r===-1||l.loop?n.length-1:0:r-1]??null,t)}else if(e.key===`Home`)e.preventDefault(),n.length>0&&zd(n[0],t);else if(e.key===`End`)e.preventDefault(),n.length>0&&zd(n[n.length-1],t);else if(e.key===`Enter`){if(e.nativeEvent.isComposing||e.nativeEvent.keyCode===229)return;let t=n[Bd(n)];t&&(e.preventDefault(),t.hasAttribute(`data-sub-menu-item`)?(t.focus(),t.dispatchEvent(new KeyboardEvent(`keydown`,{key:`ArrowRight`,bubbles:!0}))):t.click())}}),h=l.getStyles(`search`);return(0,G.jsx)(Cu,{"data-autofocus":!0,"data-mantine-stop-propagation":!0,type:`search`,size:a,...c,ref:d,classNames:[{input:h.className},t],styles:[{input:h.style},n],onKeyDown:m,onChange:p,__staticSelector:`Menu`})});Hd.classes=yd,Hd.displayName=`@mantine/core/MenuSearch`;var Ud=J(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,onMouseEnter:o,onMouseLeave:s,onPointerEnter:c,onPointerLeave:l,onKeyDown:u,children:d,ref:f,...p}=K(`MenuSubDropdown`,null,e),m=(0,D.useRef)(null),h=md(),g=(0,D.use)(_d),_=Ed({enabled:!h.hasSearch,opened:g?.opened??!1,getDropdown:()=>m.current}),v=V(u,e=>{_(e),e.ctrlKey||e.metaKey||e.altKey||e.key.length!==1||e.key===` `||e.stopPropagation()}),y=g?.getFloatingProps({onMouseEnter:o,onMouseLeave:s,onPointerEnter:c,onPointerLeave:l});return(0,G.jsx)(vc.Dropdown,{...p,...y,role:`menu`,"aria-orientation":`vertical`,ref:Ge(f,m,g?.setFloating),...h.getStyles(`dropdown`,{className:n,style:r,styles:i,classNames:t,withStaticClass:!1}),tabIndex:-1,"data-menu-dropdown":!0,onKeyDown:v,children:d})});Ud.classes=yd,Ud.displayName=`@mantine/core/MenuSubDropdown`;var Wd=Tr(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,color:o,leftSection:s,rightSection:c,children:l,disabled:u,"data-disabled":d,closeMenuOnClick:f,ref:p,...m}=K(`MenuSubItem`,null,e),h=md(),g=(0,D.use)(_d),_=fn(),{dir:v}=Nr(),y=(0,D.useRef)(null),b=m,x=o?_.variantColorResolver({color:o,theme:_,variant:`light`}):void 0,S=o?Ot({color:o,theme:_}):null,C=V(b.onKeyDown,e=>{e.key===`ArrowRight`&&(g?.open(),g?.focusFirstItem()),e.key===`ArrowLeft`&&g?.parentContext&&(g.parentContext.close(),g.parentContext.focusParentItem())}),w=V(b.onClick,()=>{!d&&f&&h.closeDropdownImmediately()}),T=V(b.onMouseMove,()=>{if(!h.hasSearch)return;let e=y.current?.closest(`[data-menu-dropdown]`);e&&e.querySelectorAll(`[data-menu-active]`).forEach(t=>{t!==y.current&&t.closest(`[data-menu-dropdown]`)===e&&t.removeAttribute(`data-menu-active`)})}),E=g?.getReferenceProps({onMouseEnter:b.onMouseEnter,onMouseLeave:b.onMouseLeave,onPointerEnter:b.onPointerEnter,onPointerLeave:b.onPointerLeave});return(0,G.jsxs)(Es,{onMouseDown:e=>e.preventDefault(),...m,...E,unstyled:h.unstyled,tabIndex:h.menuItemTabIndex,...h.getStyles(`item`,{className:n,style:r,styles:i,classNames:t}),ref:Ge(y,p,g?.setReference),role:`menuitem`,disabled:u,"data-menu-item":!0,"data-sub-menu-item":!0,"data-disabled":u||d||void 0,"data-mantine-stop-propagation":!0,onClick:w,onMouseMove:T,onKeyDown:P({siblingSelector:`[data-menu-item]:not([data-disabled])`,parentSelector:`[data-menu-dropdown]`,activateOnFocus:!1,loop:h.loop,dir:v,orientation:`vertical`,onKeyDown:C}),__vars:{"--menu-item-color":S?.isThemeColor&&S?.shade===void 0?`var(--mantine-color-${S.color}-6)`:x?.color,"--menu-item-hover":x?.hover},children:[h.alignItemsLabels===`all`&&(0,G.jsx)(`div`,{...h.getStyles(`itemIndicator`,{styles:i,classNames:t}),"data-placeholder":!0}),s&&(0,G.jsx)(`div`,{...h.getStyles(`itemSection`,{styles:i,classNames:t}),"data-position":`left`,children:s}),l&&(0,G.jsx)(`div`,{...h.getStyles(`itemLabel`,{styles:i,classNames:t}),"data-menu-item-label":!0,children:l}),(0,G.jsx)(`div`,{...h.getStyles(`itemSection`,{styles:i,classNames:t}),"data-position":`right`,children:c||(0,G.jsx)(Du,{...h.getStyles(`chevron`),size:14})})]})});Wd.classes=yd,Wd.displayName=`@mantine/core/MenuSubItem`;function Gd({children:e,refProp:t}){if(!O(e))throw Error(`Menu.Sub.Target component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);return md(),(0,G.jsx)(vc.Target,{refProp:t,popupType:`menu`,children:e})}Gd.displayName=`@mantine/core/MenuSubTarget`;var Kd={offset:0,position:`right-start`,safeAreaPolygon:!0,transitionProps:{duration:0},openDelay:0,middlewares:{shift:{crossAxis:!0}}};function qd(e){let{children:t,closeDelay:n,openDelay:r,position:i,safeAreaPolygon:a,opened:o,onChange:s,...c}=K(`MenuSub`,Kd,e),l=Ve(),[u,d]=Ke({value:o,finalValue:!1,onChange:s}),f=(0,D.use)(_d),p=md(),{dir:m}=Nr(),h=zs(m,i),g=f?.registerOpenSub??p.registerOpenSub,_=(0,D.useRef)(null),v=(0,D.useCallback)(e=>{let t=_.current;return t&&t!==e&&t(),_.current=e,()=>{_.current===e&&(_.current=null)}},[]),y=(0,D.useRef)(d);y.current=d;let b=(0,D.useCallback)(()=>y.current(!0),[]),x=(0,D.useCallback)(()=>y.current(!1),[]);(0,D.useEffect)(()=>{if(u)return g(x)},[u,g,x]);let{context:S,refs:C}=ps({placement:h,open:u,onOpenChange:e=>{e?b():x()}}),{getReferenceProps:w,getFloatingProps:T}=hs([ls(S,{handleClose:a?ys(typeof a==`object`?a:void 0):void 0,delay:{open:r,close:n}})]);return(0,G.jsx)(_d,{value:{opened:u,close:x,open:b,focusFirstItem:()=>window.setTimeout(()=>{document.getElementById(`${l}-dropdown`)?.querySelectorAll(`[data-menu-item]:not([data-disabled])`)[0]?.focus()},16),focusParentItem:()=>window.setTimeout(()=>{document.getElementById(`${l}-target`)?.focus()},16),parentContext:f,setReference:C.setReference,setFloating:C.setFloating,getReferenceProps:w,getFloatingProps:T,registerOpenSub:v},children:(0,G.jsx)(vc,{opened:u,onChange:e=>e?b():x(),withArrow:!1,id:l,position:i,...c,withinPortal:!1,children:t})})}qd.extend=e=>e,qd.displayName=`@mantine/core/MenuSub`,qd.Target=Gd,qd.Dropdown=Ud,qd.Item=Wd;var Jd={refProp:`ref`};function Yd(e){let{children:t,refProp:n,...r}=K(`MenuTarget`,Jd,e),i=lt(t);if(!i)throw Error(`Menu.Target component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);let a=md(),o=i.props,s=V(o.onClick,()=>{a.trigger===`click`?a.toggleDropdown():a.trigger===`click-hover`&&(a.setOpenedViaClick(!0),a.opened||a.openDropdown())}),c=V(o.onMouseEnter,()=>(a.trigger===`hover`||a.trigger===`click-hover`)&&a.openDropdown()),l=V(o.onMouseLeave,()=>{(a.trigger===`hover`||a.trigger===`click-hover`&&!a.openedViaClick)&&a.closeDropdown()});return(0,G.jsx)(vc.Target,{refProp:n,popupType:`menu`,...r,children:(0,D.cloneElement)(i,{onClick:s,onMouseEnter:c,onMouseLeave:l,"data-expanded":a.opened?!0:void 0})})}Yd.displayName=`@mantine/core/MenuTarget`;var Xd={trapFocus:!0,closeOnItemClick:!0,withInitialFocusPlaceholder:!0,clickOutsideEvents:[`mousedown`,`touchstart`,`keydown`],loop:!0,trigger:`click`,openDelay:0,closeDelay:100,menuItemTabIndex:-1,alignItemsLabels:`with-indicators`},X=J(e=>{let t=K(`Menu`,Xd,e),{children:n,onOpen:r,onClose:i,opened:a,defaultOpened:o,trapFocus:s,onChange:c,closeOnItemClick:l,loop:u,closeOnEscape:d,trigger:f,openDelay:p,closeDelay:m,classNames:h,styles:g,unstyled:_,variant:v,vars:y,menuItemTabIndex:b,keepMounted:x,withInitialFocusPlaceholder:S,attributes:C,onExitTransitionEnd:w,alignItemsLabels:T,checkIcon:E,...O}=t,k=q({name:`Menu`,classes:yd,props:t,classNames:h,styles:g,unstyled:_,attributes:C}),[A,j]=Ke({value:a,defaultValue:o,finalValue:!1,onChange:c}),[M,N]=(0,D.useState)(!1),P=()=>{j(!1),N(!1),A&&i?.()},F=()=>{j(!0),!A&&r?.()},ee=()=>{A?P():F()},{openDropdown:I,closeDropdown:te}=Bs({open:F,close:P,closeDelay:m,openDelay:p}),L=(0,D.useRef)(null),R=(0,D.useCallback)(e=>{let t=L.current;return t&&t!==e&&t(),L.current=e,()=>{L.current===e&&(L.current=null)}},[]),z=(0,D.useRef)(0),[B,ne]=(0,D.useState)(!1),re=(0,D.useCallback)(()=>(z.current+=1,z.current===1&&ne(!0),()=>{--z.current,z.current===0&&ne(!1)}),[]),V=(0,D.useRef)(null),ae=()=>{V.current?.(),w?.()},oe=e=>ie(`[data-menu-item]`,`[data-menu-dropdown]`,e),{resolvedClassNames:H,resolvedStyles:se}=On({classNames:h,styles:g,props:t});return(0,G.jsx)(pd,{value:{getStyles:k,opened:A,toggleDropdown:ee,getItemIndex:oe,openedViaClick:M,setOpenedViaClick:N,closeOnItemClick:l,closeDropdown:f===`click`?P:te,openDropdown:f===`click`?F:I,closeDropdownImmediately:P,loop:u,trigger:f,unstyled:_,menuItemTabIndex:b,withInitialFocusPlaceholder:S,registerOpenSub:R,hasSearch:B,registerSearch:re,searchExitClearRef:V,alignItemsLabels:T,checkIcon:E},children:(0,G.jsx)(vc,{returnFocus:!0,...O,opened:A,onChange:ee,defaultOpened:o,trapFocus:!x&&s,closeOnEscape:d,__staticSelector:`Menu`,classNames:H,styles:se,unstyled:_,variant:v,keepMounted:x,onExitTransitionEnd:ae,children:n})})});X.displayName=`@mantine/core/Menu`,X.classes=yd,X.Item=Od,X.Label=kd,X.Dropdown=Dd,X.Target=Yd,X.Divider=Sd,X.Search=Hd,X.Sub=qd,X.CheckboxItem=bd,X.CheckboxGroup=gd,X.RadioItem=Nd,X.RadioGroup=jd,X.ContextMenu=xd;var Zd={root:`m_a513464`,icon:`m_a4ceffb`,loader:`m_b0920b15`,body:`m_a49ed24`,title:`m_3feedf16`,description:`m_3d733a3a`,closeButton:`m_919a4d88`},Qd={withCloseButton:!0},$d=W((e,{radius:t,color:n})=>({root:{"--notification-radius":t===void 0?void 0:z(t),"--notification-color":n?kt(n,e):void 0}})),ef=J(e=>{let t=K(`Notification`,Qd,e),{className:n,color:r,radius:i,loading:a,withCloseButton:o,withBorder:s,title:c,icon:l,children:u,onClose:d,closeButtonProps:f,classNames:p,style:m,styles:h,unstyled:g,vars:_,mod:v,loaderProps:y,role:b,attributes:x,...S}=t,C=q({name:`Notification`,classes:Zd,props:t,className:n,style:m,classNames:p,styles:h,unstyled:g,attributes:x,vars:_,varsResolver:$d});return(0,G.jsxs)(Y,{...C(`root`),mod:[{withIcon:!!l||a,withBorder:s},v],role:b||`alert`,...S,children:[l&&!a&&(0,G.jsx)(`div`,{...C(`icon`),children:l}),a&&(0,G.jsx)(Ec,{size:28,color:r,...C(`loader`),...y}),(0,G.jsxs)(`div`,{...C(`body`),children:[c&&(0,G.jsx)(`div`,{...C(`title`),children:c}),(0,G.jsx)(Y,{...C(`description`),mod:{withTitle:!!c},children:u})]}),o&&(0,G.jsx)(zc,{iconSize:16,color:`gray`,...f,unstyled:g,onClick:e=>{f?.onClick?.(e),d?.()},...C(`closeButton`)})]})});ef.classes=Zd,ef.varsResolver=$d,ef.displayName=`@mantine/core/Notification`;function tf({reveal:e}){return(0,G.jsx)(`svg`,{xmlns:`http://www.w3.org/2000/svg`,viewBox:`0 0 256 256`,style:{width:`var(--psi-icon-size)`,height:`var(--psi-icon-size)`},children:e?(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(`path`,{fill:`none`,d:`M0 0h256v256H0z`}),(0,G.jsx)(`path`,{fill:`none`,stroke:`currentColor`,strokeLinecap:`round`,strokeLinejoin:`round`,strokeWidth:`16`,d:`M48 40l160 176M154.91 157.6a40 40 0 01-53.82-59.2M135.53 88.71a40 40 0 0132.3 35.53`}),(0,G.jsx)(`path`,{fill:`none`,stroke:`currentColor`,strokeLinecap:`round`,strokeLinejoin:`round`,strokeWidth:`16`,d:`M208.61 169.1C230.41 149.58 240 128 240 128s-32-72-112-72a126 126 0 00-20.68 1.68M74 68.6C33.23 89.24 16 128 16 128s32 72 112 72a118.05 118.05 0 0054-12.6`})]}):(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(`path`,{fill:`none`,d:`M0 0h256v256H0z`}),(0,G.jsx)(`path`,{fill:`none`,stroke:`currentColor`,strokeLinecap:`round`,strokeLinejoin:`round`,strokeWidth:`16`,d:`M128 56c-80 0-112 72-112 72s32 72 112 72 112-72 112-72-32-72-112-72z`}),(0,G.jsx)(`circle`,{cx:`128`,cy:`128`,r:`40`,fill:`none`,stroke:`currentColor`,strokeLinecap:`round`,strokeLinejoin:`round`,strokeWidth:`16`})]})})}var nf={root:`m_f61ca620`,input:`m_ccf8da4c`,innerInput:`m_f2d85dd2`,visibilityToggle:`m_b1072d44`},rf={visibilityToggleIcon:tf,visibilityToggleFocusable:!1,size:`sm`},af=W((e,{size:t})=>({root:{"--psi-icon-size":L(t,`psi-icon-size`),"--psi-button-size":L(t,`psi-button-size`)}}));function of(e){let t=(0,D.use)(au);return(0,G.jsx)(`input`,{...e,"aria-describedby":t?.describedBy})}var sf=J(e=>{let t=K([`Input`,`InputWrapper`,`PasswordInput`],rf,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,required:c,error:l,success:u,leftSection:d,disabled:f,id:p,variant:m,inputContainer:h,description:g,label:_,size:v,errorProps:y,successProps:b,descriptionProps:x,labelProps:S,withAsterisk:C,inputWrapperOrder:w,wrapperProps:T,radius:E,rightSection:D,rightSectionWidth:O,rightSectionPointerEvents:k,leftSectionWidth:A,visible:j,defaultVisible:M,onVisibilityChange:N,visibilityToggleIcon:P,visibilityToggleButtonProps:F,visibilityToggleFocusable:ee,rightSectionProps:I,leftSectionProps:te,leftSectionPointerEvents:L,withErrorStyles:R,withSuccessStyles:z,mod:B,attributes:ne,dir:re,...V}=t,ie=Ve(p),[ae,oe]=Ke({value:j,defaultValue:M,finalValue:!1,onChange:N}),H=()=>oe(!ae),se=q({name:`PasswordInput`,classes:nf,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:ne,vars:s,varsResolver:af}),{resolvedClassNames:ce,resolvedStyles:le}=On({classNames:n,styles:a,props:t}),{styleProps:ue,rest:de}=Xn(V),fe=y?.id||`${ie}-error`,pe=b?.id||`${ie}-success`,me=x?.id||`${ie}-description`,he=(0,G.jsx)(Pc,{...se(`visibilityToggle`),disabled:f,radius:E,"aria-pressed":ae,tabIndex:ee?0:-1,"aria-label":`Toggle password visibility`,...F,variant:F?.variant??`subtle`,color:`gray`,unstyled:o,onTouchEnd:e=>{e.preventDefault(),F?.onTouchEnd?.(e),H()},onMouseDown:e=>{e.preventDefault(),F?.onMouseDown?.(e),H()},onKeyDown:e=>{F?.onKeyDown?.(e),(e.key===` `||e.key===`Enter`)&&(e.preventDefault(),H())},children:(0,G.jsx)(P,{reveal:ae})});return(0,G.jsx)(Cu.Wrapper,{required:c,id:ie,label:_,error:l,success:u,description:g,size:v,classNames:ce,styles:le,__staticSelector:`PasswordInput`,__stylesApiProps:t,unstyled:o,withAsterisk:C,inputWrapperOrder:w,inputContainer:h,variant:m,labelProps:{...S,htmlFor:ie},descriptionProps:{...x,id:me},errorProps:{...y,id:fe},successProps:{...b,id:pe},mod:B,attributes:ne,...se(`root`),...ue,...T,children:(0,G.jsx)(Cu,{component:`div`,dir:re,error:l,success:u,leftSection:d,size:v,classNames:{...ce,input:dt(nf.input,ce?.input)},styles:le,radius:E,disabled:f,__staticSelector:`PasswordInput`,__stylesApiProps:t,rightSectionWidth:O,rightSection:D??he,variant:m,unstyled:o,leftSectionWidth:A,rightSectionPointerEvents:k||`all`,rightSectionProps:I,leftSectionProps:te,leftSectionPointerEvents:L,withAria:!1,withErrorStyles:R,withSuccessStyles:z,attributes:ne,children:(0,G.jsx)(of,{required:c,"data-invalid":!!l||void 0,"data-with-left-section":!!d||void 0,...se(`innerInput`),disabled:f,id:ie,dir:re,...de,autoComplete:de.autoComplete||`off`,type:ae?`text`:`password`})})})});sf.classes={...Eu.classes,...nf},sf.varsResolver=af,sf.displayName=`@mantine/core/PasswordInput`;var cf={root:`m_6d731127`},lf={gap:`md`,align:`stretch`,justify:`flex-start`},uf=W((e,{gap:t,align:n,justify:r})=>({root:{"--stack-gap":R(t),"--stack-align":n,"--stack-justify":r}})),df=J(e=>{let t=K(`Stack`,lf,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,align:c,justify:l,gap:u,variant:d,attributes:f,...p}=t,m=q({name:`Stack`,props:t,classes:cf,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:f,vars:s,varsResolver:uf});return(0,G.jsx)(Y,{...m(`root`),variant:d,...p})});df.classes=cf,df.varsResolver=uf,df.displayName=`@mantine/core/Stack`;var ff=J(e=>{let t=K([`Input`,`InputWrapper`,`TextInput`],null,e);return(0,G.jsx)(Eu,{component:`input`,...t,__staticSelector:`TextInput`})});ff.classes=Eu.classes,ff.displayName=`@mantine/core/TextInput`;var pf=[`h1`,`h2`,`h3`,`h4`,`h5`,`h6`],mf=[`xs`,`sm`,`md`,`lg`,`xl`];function hf(e,t){let n=t===void 0?`h${e}`:t;return pf.includes(n)?{fontSize:`var(--mantine-${n}-font-size)`,fontWeight:`var(--mantine-${n}-font-weight)`,lineHeight:`var(--mantine-${n}-line-height)`}:mf.includes(n)?{fontSize:`var(--mantine-font-size-${n})`,fontWeight:`var(--mantine-h${e}-font-weight)`,lineHeight:`var(--mantine-h${e}-line-height)`}:{fontSize:C(n),fontWeight:`var(--mantine-h${e}-font-weight)`,lineHeight:`var(--mantine-h${e}-line-height)`}}var gf={root:`m_8a5d1357`},_f={order:1},vf=W((e,{order:t,size:n,lineClamp:r,textWrap:i})=>{let a=hf(t||1,n);return{root:{"--title-fw":a.fontWeight,"--title-lh":a.lineHeight,"--title-fz":a.fontSize,"--title-line-clamp":typeof r==`number`?r.toString():void 0,"--title-text-wrap":i}}}),yf=J(e=>{let t=K(`Title`,_f,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,order:s,vars:c,size:l,variant:u,lineClamp:d,textWrap:f,mod:p,attributes:m,...h}=t,g=q({name:`Title`,props:t,classes:gf,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:m,vars:c,varsResolver:vf});return[1,2,3,4,5,6].includes(s)?(0,G.jsx)(Y,{...g(`root`),component:`h${s}`,variant:u,mod:[{order:s,lineClamp:typeof d==`number`},p],size:l,...h}):null});yf.classes=gf,yf.varsResolver=vf,yf.displayName=`@mantine/core/Title`;function bf(e){let t=e,n=!1,r=new Set;return{getState(){return t},updateState(e){t=typeof e==`function`?e(t):e},setState(e){this.updateState(e),r.forEach(e=>e(t))},initialize(e){n||=(t=e,!0)},subscribe(e){return r.add(e),()=>r.delete(e)}}}function xf(e){return(0,D.useSyncExternalStore)(e.subscribe,()=>e.getState(),()=>e.getState())}var Sf=0;function Cf(e,t,n){let r=[],i=[],a=new Map;for(let n of e){let e=n.position||t,r=a.get(e);r?r.push(n):a.set(e,[n])}for(let e of a.values())e.sort((e,t)=>(t.priority??0)-(e.priority??0)||(e.__sequence??0)-(t.__sequence??0)),e.forEach((e,t)=>{t<n?i.push(e):r.push(e)});return{notifications:i,queue:r}}var wf=bf({notifications:[],queue:[],defaultPosition:`bottom-right`,limit:5}),Tf=(e=wf)=>xf(e);function Ef(e,t){let n=e.getState(),r=t([...n.notifications,...n.queue]);for(let e of r)e.__sequence===void 0&&(e.__sequence=Sf,Sf+=1);let i=Cf(r,n.defaultPosition,n.limit);e.setState({notifications:i.notifications,queue:i.queue,limit:n.limit,defaultPosition:n.defaultPosition})}function Df(e,t=wf){let n=e.id||ae();return Ef(t,t=>e.id&&t.some(t=>t.id===e.id)?t:[...t,{...e,id:n}]),n}function Of(e,t=wf){return Ef(t,t=>t.filter(t=>t.id!==e||(t.onClose?.(t),!1))),e}function kf(e,t=wf){return Ef(t,t=>t.map(t=>t.id===e.id?{...t,...e}:t)),e.id}function Af(e,t){return typeof e==`function`?e(t):e}function jf(e,t){let n=t.getState();return[...n.notifications,...n.queue].some(t=>t.id===e.id)?kf(e,t):Df(e,t)}var Mf=new WeakMap;function Nf(e,t,n=wf){let r=t.id||ae(),i=Mf.get(n)||new Map,a={};Mf.set(n,i),i.set(r,a),jf({loading:!0,autoClose:!1,...t.loading,id:r},n);let o=e=>{i.get(r)===a&&(i.delete(r),jf({...t.loading,loading:!1,autoClose:void 0,...e,id:r},n))};return e.then(e=>o({color:`teal`,...Af(t.success,e)}),e=>o({color:`red`,...Af(t.error,e)})),e}function Pf(e=wf){Ef(e,()=>[])}function Ff(e=wf){let{defaultPosition:t,limit:n}=e.getState();Ef(e,e=>Cf(e,t,n).notifications)}var If={show:Df,hide:Of,update:kf,promise:Nf,clean:Pf,cleanQueue:Ff,updateState:Ef},Lf=[`bottom-center`,`bottom-left`,`bottom-right`,`top-center`,`top-left`,`top-right`];function Rf(e,t){return e.reduce((e,n)=>(e[n.position||t].push(n),e),Lf.reduce((e,t)=>(e[t]=[],e),{}))}var zf={left:`translateX(-100%)`,right:`translateX(100%)`,"top-center":`translateY(-100%)`,"bottom-center":`translateY(100%)`},Bf={left:`translateX(0)`,right:`translateX(0)`,"top-center":`translateY(0)`,"bottom-center":`translateY(0)`};function Vf({state:e,maxHeight:t,position:n,transitionDuration:r}){let[i,a]=n.split(`-`),o=a===`center`?`${i}-center`:a,s={opacity:0,maxHeight:t,transform:zf[o],transitionDuration:`${r}ms, ${r}ms, ${r}ms`,transitionTimingFunction:`cubic-bezier(.51,.3,0,1.21), cubic-bezier(.51,.3,0,1.21), linear`,transitionProperty:`opacity, transform, max-height`},c={opacity:1,transform:Bf[o]},l={opacity:0,maxHeight:0,transform:zf[o]},u={entering:c,entered:c,exiting:l,exited:l};return{...s,...u[e]}}function Hf(e,t){return typeof t==`number`?t:t===!1||e===!1?!1:e}var Uf=120,Wf=4,Gf=new Set([`classNames`,`styles`,`unstyled`,`vars`,`attributes`,`variant`,`color`,`radius`,`icon`,`title`,`loading`,`withBorder`,`withCloseButton`,`closeButtonProps`,`className`,`style`,`role`,`ref`,`children`,`mod`]);function Kf(e){let{rest:t}=Xn(e);return Object.fromEntries(Object.entries(t).filter(([e,t])=>!Gf.has(e)&&t!==void 0))}function qf({data:e,onHide:t,autoClose:n,transitionDuration:r,allowDragDismiss:i,allowScrollDismiss:a,paused:o,withAutoCloseProgress:s,progressProps:c,onHoverStart:l,onHoverEnd:u,onExpandRequest:d,ref:f,style:p,renderNotification:m,layout:h,stackIndex:g,stackSize:_,stackPosition:v,stackExpanded:y,stackExpandedOffset:b,transitionState:x,...S}){let[C,w]=(0,D.useState)(0),[T,E]=(0,D.useState)(!1),[O,k]=(0,D.useState)(1),[A,j]=(0,D.useState)(!1),M=fn(),{autoClose:N,message:P,allowClose:F,position:ee,style:I,withCloseButton:te,renderNotification:L,onOpen:R,priority:z,withAutoCloseProgress:B,__sequence:ne,...re}=e,V=Hf(n,e.autoClose),[ie,ae]=(0,D.useState)({running:!1,cycle:0}),oe=(e.withAutoCloseProgress??s)&&typeof V==`number`,H=(0,D.useRef)(-1),se=(0,D.useRef)(-1),ce=(0,D.useRef)(-1),le=(0,D.useRef)(null),ue=(0,D.useRef)(!1),de=(0,D.useRef)(!1),fe=(0,D.useRef)(!1),pe=(0,D.useRef)(0),me=F===!1,ge=()=>{let e=ue.current||de.current;e&&!fe.current?(fe.current=!0,l?.()):!e&&fe.current&&(fe.current=!1,u?.())},_e=(0,D.useEffectEvent)(()=>{fe.current&&(fe.current=!1,u?.())});(0,D.useEffect)(()=>()=>_e(),[]);let ve=()=>{window.clearTimeout(H.current),ae(e=>e.running?{...e,running:!1}:e)},ye=()=>window.clearTimeout(se.current),U=()=>window.clearTimeout(ce.current),be=e=>{pe.current=e,w(e)},xe=()=>{t(e.id),ve(),ye(),U()},Se=(0,D.useRef)(o);(0,D.useEffect)(()=>{Se.current=o});let Ce=()=>{T||Ae||ue.current||de.current||Se.current||typeof V!=`number`||(ve(),H.current=window.setTimeout(xe,V),ae(e=>({running:!0,cycle:e.cycle+1})))},we=e=>e*((le.current?.offsetWidth??440)+40),Te=(e,t)=>{let n=le.current?.offsetWidth??440;return Math.abs(e)>n*.35||t>.5},Ee=()=>{U(),j(!1),be(0)},De=e=>{k(e),E(!0),j(!1),be(we(e)),ve(),ye(),U(),se.current=window.setTimeout(xe,r)},Oe=()=>{U(),ce.current=window.setTimeout(()=>{j(!1),be(0),Ce()},Uf)},{ref:ke,active:Ae}=at(e=>{if(!T){if(e.first&&ve(),e.last){if(e.tap||e.canceled){be(0),Ce();return}let t=e.movement[0],n=t===0?e.direction[0]===-1?-1:1:t>0?1:-1;Te(t,e.velocity[0])?De(n):(be(0),Ce())}else be(e.movement[0])}},{axis:`x`,threshold:5,filterTaps:!0,enabled:i&&!me&&!T}),je=Ge(f,le,ke),Me=br(p,M),Ne=br(I,M),Pe={...Me,...Ne},Fe=typeof Pe.opacity==`number`?Pe.opacity:1,Ie=T?0:1-Math.min(Math.abs(C)/200,1)*.6,Le=Pe.transitionDuration??`${r}ms, ${r}ms, ${r}ms`,Re=h===`stacked`,ze=Re&&g!==void 0&&g>0,Be=ze&&!y,Ve=x===`exiting`||x===`exited`,He=v?.startsWith(`top`)?1:-1,Ue=Math.min(g??0,Wf),We=Be?Ue*10*He:0,Ke=Re?(g||0)*30:0,qe=Ae||A,Je=()=>Re?Ve?`translateY(${y?b||0:We}px) var(--notifications-state-transform) translate3d(var(--notifications-swipe-offset), 0, 0)`:y?`translateY(${b||0}px) translate3d(var(--notifications-swipe-offset), 0, 0)`:ze?`scale(${1-Ue*.03}) translateY(${We}px)`:`var(--notifications-state-transform) translate3d(var(--notifications-swipe-offset), 0, 0)`:`var(--notifications-state-transform) translate3d(var(--notifications-swipe-offset), 0, 0)`,Ye={...Pe,...Re?{maxHeight:void 0}:{},"--notifications-state-transform":typeof Pe.transform==`string`?Pe.transform:`translateX(0)`,"--notifications-state-opacity":String(Fe),"--notifications-swipe-offset":`${C}px`,"--notifications-swipe-opacity":String(Ie),transform:Je(),opacity:`calc(var(--notifications-state-opacity) * var(--notifications-swipe-opacity))`,transitionDuration:qe?`0ms, 0ms, 0ms`:Le,cursor:`default`,touchAction:`pan-y`,...Re?{gridArea:`1 / 1`,zIndex:(_||5)-(g??0),pointerEvents:Be?`none`:void 0,alignSelf:He===1?`start`:`end`,transitionProperty:qe?`none`:`transform, opacity`,transitionDuration:`${r}ms, ${r}ms`,transitionTimingFunction:`cubic-bezier(.51,.3,0,1.21), ease`,transitionDelay:qe||Ve?`0ms`:`${Ke}ms`}:{}},Xe=()=>{ue.current=!0,ve(),ge()},Ze=()=>{ue.current=!1,A||(Ee(),Ce()),ge()},Qe=Re?()=>{de.current=!0,ve(),ge()}:void 0,$e=Re?()=>{de.current=!1,A||Ce(),ge()}:void 0,et=e=>{Re&&(e.pointerType===`touch`||e.pointerType===`pen`)&&d?.()},tt=(0,D.useEffectEvent)(e=>{if(T||Ae)return;let t=e.currentTarget===document;if(!t&&!ue.current)return;let{deltaX:n,deltaY:r}=e;if(Math.abs(n)<=Math.abs(r)||n===0||!a||me)return;t||(e.preventDefault(),e.stopPropagation()),ve(),j(!0);let i=pe.current-n,o=i>0?1:-1;Te(i,0)?De(o):(be(i),Oe())});(0,D.useEffect)(()=>{if(A)return document.addEventListener(`wheel`,tt,{passive:!1}),()=>document.removeEventListener(`wheel`,tt,{passive:!1})},[A]),(0,D.useEffect)(()=>{let e=()=>{T&&be(we(O))};return window.addEventListener(`resize`,e),()=>window.removeEventListener(`resize`,e)},[O,T]),(0,D.useEffect)(()=>{let e=le.current;if(e)return e.addEventListener(`wheel`,tt,{passive:!1}),()=>e.removeEventListener(`wheel`,tt,{passive:!1})},[]),(0,D.useEffect)(()=>()=>{ye(),U()},[]),(0,D.useEffect)(()=>{e.onOpen?.(e)},[]);let nt=(0,D.useRef)(x);(0,D.useEffect)(()=>{let t=nt.current===`exiting`;nt.current=x,x===`entering`&&t&&(ye(),T?(E(!1),j(!1),be(0)):Ce(),e.onOpen?.(e))},[x]),(0,D.useEffect)(()=>(Ce(),ve),[V,Ae,T]),he(()=>{oe&&Ce()},[oe]),(0,D.useEffect)(()=>(o?ve():Ce(),ve),[o]);let rt={...S,...re},it={style:Ye,inert:Be,onMouseEnter:e=>{rt.onMouseEnter?.(e),Xe()},onMouseLeave:e=>{rt.onMouseLeave?.(e),Ze()},onFocusCapture:e=>{rt.onFocusCapture?.(e),Qe?.()},onBlurCapture:e=>{rt.onBlurCapture?.(e),$e?.()},onPointerDownCapture:e=>{rt.onPointerDownCapture?.(e),et(e)}};if(m){let t=[S.className,re.className].filter(Boolean).join(` `);return(0,G.jsx)(`div`,{ref:je,role:re.role||S.role||`alert`,...Kf(rt),className:t||void 0,...it,children:m(e)})}return(0,G.jsxs)(ef,{ref:je,...S,...re,...it,withCloseButton:!me&&te,onClose:xe,children:[P,oe&&(0,G.jsx)(`div`,{"aria-hidden":!0,...c,"data-paused":!ie.running||void 0,style:{...c.style,"--notifications-progress-duration":`${V}ms`}},ie.cycle)]})}qf.displayName=`@mantine/notifications/NotificationContainer`;var Jf={root:`m_b37d9ac7`,notification:`m_5ed0edd0`,progress:`m_836192`,"notifications-progress":`m_5f780017`,"notifications-progress-fade-in":`m_bb245a60`};function Yf(){return Yf=Object.assign?Object.assign.bind():function(e){for(var t=1;t<arguments.length;t++){var n=arguments[t];for(var r in n)({}).hasOwnProperty.call(n,r)&&(e[r]=n[r])}return e},Yf.apply(null,arguments)}function Xf(e,t){if(e==null)return{};var n={};for(var r in e)if({}.hasOwnProperty.call(e,r)){if(t.indexOf(r)!==-1)continue;n[r]=e[r]}return n}function Zf(e,t){return Zf=Object.setPrototypeOf?Object.setPrototypeOf.bind():function(e,t){return e.__proto__=t,e},Zf(e,t)}function Qf(e,t){e.prototype=Object.create(t.prototype),e.prototype.constructor=e,Zf(e,t)}var $f={disabled:!1},ep=D.createContext(null),tp=function(e){return e.scrollTop},np=`unmounted`,rp=`exited`,ip=`entering`,ap=`entered`,op=`exiting`,sp=function(e){Qf(t,e);function t(t,n){var r=e.call(this,t,n)||this,i=n,a=i&&!i.isMounting?t.enter:t.appear,o;return r.appearStatus=null,t.in?a?(o=rp,r.appearStatus=ip):o=ap:o=t.unmountOnExit||t.mountOnEnter?np:rp,r.state={status:o},r.nextCallback=null,r}t.getDerivedStateFromProps=function(e,t){return e.in&&t.status===`unmounted`?{status:rp}:null};var n=t.prototype;return n.componentDidMount=function(){this.updateStatus(!0,this.appearStatus)},n.componentDidUpdate=function(e){var t=null;if(e!==this.props){var n=this.state.status;this.props.in?n!==`entering`&&n!==`entered`&&(t=ip):(n===`entering`||n===`entered`)&&(t=op)}this.updateStatus(!1,t)},n.componentWillUnmount=function(){this.cancelNextCallback()},n.getTimeouts=function(){var e=this.props.timeout,t=n=r=e,n,r;return e!=null&&typeof e!=`number`&&(t=e.exit,n=e.enter,r=e.appear===void 0?n:e.appear),{exit:t,enter:n,appear:r}},n.updateStatus=function(e,t){if(e===void 0&&(e=!1),t!==null){if(this.cancelNextCallback(),t===`entering`){if(this.props.unmountOnExit||this.props.mountOnEnter){var n=this.props.nodeRef?this.props.nodeRef.current:st.default.findDOMNode(this);n&&tp(n)}this.performEnter(e)}else this.performExit()}else this.props.unmountOnExit&&this.state.status===`exited`&&this.setState({status:np})},n.performEnter=function(e){var t=this,n=this.props.enter,r=this.context?this.context.isMounting:e,i=this.props.nodeRef?[r]:[st.default.findDOMNode(this),r],a=i[0],o=i[1],s=this.getTimeouts(),c=r?s.appear:s.enter;!e&&!n||$f.disabled?this.safeSetState({status:ap},function(){t.props.onEntered(a)}):(this.props.onEnter(a,o),this.safeSetState({status:ip},function(){t.props.onEntering(a,o),t.onTransitionEnd(c,function(){t.safeSetState({status:ap},function(){t.props.onEntered(a,o)})})}))},n.performExit=function(){var e=this,t=this.props.exit,n=this.getTimeouts(),r=this.props.nodeRef?void 0:st.default.findDOMNode(this);!t||$f.disabled?this.safeSetState({status:rp},function(){e.props.onExited(r)}):(this.props.onExit(r),this.safeSetState({status:op},function(){e.props.onExiting(r),e.onTransitionEnd(n.exit,function(){e.safeSetState({status:rp},function(){e.props.onExited(r)})})}))},n.cancelNextCallback=function(){this.nextCallback!==null&&(this.nextCallback.cancel(),this.nextCallback=null)},n.safeSetState=function(e,t){t=this.setNextCallback(t),this.setState(e,t)},n.setNextCallback=function(e){var t=this,n=!0;return this.nextCallback=function(r){n&&(n=!1,t.nextCallback=null,e(r))},this.nextCallback.cancel=function(){n=!1},this.nextCallback},n.onTransitionEnd=function(e,t){this.setNextCallback(t);var n=this.props.nodeRef?this.props.nodeRef.current:st.default.findDOMNode(this),r=e==null&&!this.props.addEndListener;if(!n||r)setTimeout(this.nextCallback,0);else{if(this.props.addEndListener){var i=this.props.nodeRef?[this.nextCallback]:[n,this.nextCallback],a=i[0],o=i[1];this.props.addEndListener(a,o)}e!=null&&setTimeout(this.nextCallback,e)}},n.render=function(){var e=this.state.status;if(e===`unmounted`)return null;var t=this.props,n=t.children;t.in,t.mountOnEnter,t.unmountOnExit,t.appear,t.enter,t.exit,t.timeout,t.addEndListener,t.onEnter,t.onEntering,t.onEntered,t.onExit,t.onExiting,t.onExited,t.nodeRef;var r=Xf(t,[`children`,`in`,`mountOnEnter`,`unmountOnExit`,`appear`,`enter`,`exit`,`timeout`,`addEndListener`,`onEnter`,`onEntering`,`onEntered`,`onExit`,`onExiting`,`onExited`,`nodeRef`]);return D.createElement(ep.Provider,{value:null},typeof n==`function`?n(e,r):D.cloneElement(D.Children.only(n),r))},t}(D.Component);sp.contextType=ep,sp.propTypes={};function cp(){}sp.defaultProps={in:!1,mountOnEnter:!1,unmountOnExit:!1,appear:!1,enter:!0,exit:!0,onEnter:cp,onEntering:cp,onEntered:cp,onExit:cp,onExiting:cp,onExited:cp},sp.UNMOUNTED=np,sp.EXITED=rp,sp.ENTERING=ip,sp.ENTERED=ap,sp.EXITING=op;function lp(e){if(e===void 0)throw ReferenceError(`this hasn't been initialised - super() hasn't been called`);return e}function up(e,t){var n=function(e){return t&&(0,D.isValidElement)(e)?t(e):e},r=Object.create(null);return e&&D.Children.map(e,function(e){return e}).forEach(function(e){r[e.key]=n(e)}),r}function dp(e,t){e||={},t||={};function n(n){return n in t?t[n]:e[n]}var r=Object.create(null),i=[];for(var a in e)a in t?i.length&&(r[a]=i,i=[]):i.push(a);var o,s={};for(var c in t){if(r[c])for(o=0;o<r[c].length;o++){var l=r[c][o];s[r[c][o]]=n(l)}s[c]=n(c)}for(o=0;o<i.length;o++)s[i[o]]=n(i[o]);return s}function fp(e,t,n){return n[t]==null?e.props[t]:n[t]}function pp(e,t){return up(e.children,function(n){return(0,D.cloneElement)(n,{onExited:t.bind(null,n),in:!0,appear:fp(n,`appear`,e),enter:fp(n,`enter`,e),exit:fp(n,`exit`,e)})})}function mp(e,t,n){var r=up(e.children),i=dp(t,r);return Object.keys(i).forEach(function(a){var o=i[a];if((0,D.isValidElement)(o)){var s=a in t,c=a in r,l=t[a],u=(0,D.isValidElement)(l)&&!l.props.in;c&&(!s||u)?i[a]=(0,D.cloneElement)(o,{onExited:n.bind(null,o),in:!0,exit:fp(o,`exit`,e),enter:fp(o,`enter`,e)}):!c&&s&&!u?i[a]=(0,D.cloneElement)(o,{in:!1}):c&&s&&(0,D.isValidElement)(l)&&(i[a]=(0,D.cloneElement)(o,{onExited:n.bind(null,o),in:l.props.in,exit:fp(o,`exit`,e),enter:fp(o,`enter`,e)}))}}),i}var hp=Object.values||function(e){return Object.keys(e).map(function(t){return e[t]})},gp={component:`div`,childFactory:function(e){return e}},_p=function(e){Qf(t,e);function t(t,n){var r=e.call(this,t,n)||this;return r.state={contextValue:{isMounting:!0},handleExited:r.handleExited.bind(lp(r)),firstRender:!0},r}var n=t.prototype;return n.componentDidMount=function(){this.mounted=!0,this.setState({contextValue:{isMounting:!1}})},n.componentWillUnmount=function(){this.mounted=!1},t.getDerivedStateFromProps=function(e,t){var n=t.children,r=t.handleExited;return{children:t.firstRender?pp(e,r):mp(e,n,r),firstRender:!1}},n.handleExited=function(e,t){var n=up(this.props.children);e.key in n||(e.props.onExited&&e.props.onExited(t),this.mounted&&this.setState(function(t){var n=Yf({},t.children);return delete n[e.key],{children:n}}))},n.render=function(){var e=this.props,t=e.component,n=e.childFactory,r=Xf(e,[`component`,`childFactory`]),i=this.state.contextValue,a=hp(this.state.children).map(n);return delete r.appear,delete r.enter,delete r.exit,t===null?D.createElement(ep.Provider,{value:i},a):D.createElement(ep.Provider,{value:i},D.createElement(t,r,a))},t}(D.Component);_p.propTypes={},_p.defaultProps=gp;var vp=sp,yp=16,bp=80,xp={position:`bottom-right`,autoClose:4e3,transitionDuration:250,allowDragDismiss:!0,allowScrollDismiss:!0,containerWidth:440,notificationMaxHeight:200,limit:5,zIndex:ee(`overlay`),store:wf,withinPortal:!0,pauseResetOnHover:`all`,layout:`default`,withAutoCloseProgress:!1},Sp=W((e,{zIndex:t,containerWidth:n})=>({root:{"--notifications-z-index":t?.toString(),"--notifications-container-width":C(n)}})),Cp=J(e=>{let t=K(`Notifications`,xp,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,attributes:c,position:l,autoClose:u,transitionDuration:d,allowDragDismiss:f,allowScrollDismiss:p,containerWidth:m,notificationMaxHeight:h,limit:g,zIndex:_,store:v,portalProps:y,withinPortal:b,pauseResetOnHover:x,renderNotification:S,layout:C,withAutoCloseProgress:w,...T}=t,E=fn(),O=Tf(v),k=Be(),A=qe(),j=(0,D.useRef)({}),M=(0,D.useRef)(0),[N,P]=(0,D.useState)({}),[F,ee]=(0,D.useState)({}),[I,te]=(0,D.useState)({}),[L,R]=(0,D.useState)(null),z=(0,D.useRef)({}),B=Object.values(N).reduce((e,t)=>e+(t??0),0)+Object.values(I).filter(Boolean).length,ne=(0,D.useCallback)(e=>P(t=>({...t,[e]:(t[e]??0)+1})),[]),re=(0,D.useCallback)(e=>P(t=>({...t,[e]:Math.max(0,(t[e]??0)-1)})),[]),V=(0,D.useCallback)(e=>C===`stacked`?{onMouseEnter:()=>te(t=>({...t,[e]:!0})),onMouseLeave:()=>te(t=>({...t,[e]:!1}))}:{},[C]),ie=(0,D.useCallback)(e=>R(e),[]);(0,D.useEffect)(()=>{if(C!==`stacked`)return;let e=z.current;return Lf.forEach(t=>{(N[t]??0)>0||I[t]||L===t?(window.clearTimeout(e[t]),ee(e=>e[t]?e:{...e,[t]:!0})):e[t]=window.setTimeout(()=>{ee(e=>e[t]?{...e,[t]:!1}:e)},200)}),()=>Lf.forEach(t=>window.clearTimeout(e[t]))},[N,I,L,C]),(0,D.useEffect)(()=>{if(!L)return;let e=e=>{let t=e.target;t!==null&&Object.values(j.current).some(e=>e?.contains(t))||R(null)};return document.addEventListener(`pointerdown`,e),()=>document.removeEventListener(`pointerdown`,e)},[L]);let ae=Rf(O.notifications,l),oe=L?ae[L].length:0;(0,D.useEffect)(()=>{(C!==`stacked`||L!==null&&oe===0)&&R(null)},[oe,L,C]),(0,D.useEffect)(()=>{C!==`stacked`&&te(e=>Object.values(e).some(Boolean)?{}:e)},[C]);let H=(0,D.useRef)(null),se=(0,D.useRef)({}),ce=(0,D.useRef)(new WeakMap),le=(0,D.useCallback)((e,t)=>{let n=t.offsetHeight;return se.current[e]!==n&&(se.current[e]=n,!0)},[]);(0,D.useEffect)(()=>{if(C!==`stacked`||typeof ResizeObserver>`u`)return;let e=new ResizeObserver(e=>{let t=!1;e.forEach(e=>{let n=ce.current.get(e.target);n&&le(n,e.target)&&(t=!0)}),t&&k()});return H.current=e,Object.values(j.current).forEach(t=>t&&e.observe(t)),()=>{e.disconnect(),H.current=null}},[C,k,le]);let ue=(0,D.useRef)({}),de=(0,D.useCallback)(e=>(ue.current[e]||(ue.current[e]=t=>{let n=j.current[e];n&&n!==t&&(H.current?.unobserve(n),ce.current.delete(n)),t?(j.current[e]=t,ce.current.set(t,e),le(e,t),H.current?.observe(t)):(delete j.current[e],delete ue.current[e],delete se.current[e])}),ue.current[e]),[le]),fe=E.respectReducedMotion&&A?1:d,pe=q({name:`Notifications`,classes:Jf,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:c,vars:s,varsResolver:Sp});(0,D.useEffect)(()=>{v?.updateState(e=>({...e,limit:g||5,defaultPosition:l}))},[g,l]),he(()=>{O.notifications.length>M.current&&setTimeout(()=>k(),0),M.current=O.notifications.length},[O.notifications]);let me=Lf.reduce((e,t)=>{let n=ae[t].length,r=Array(n).fill(0),i=C===`stacked`&&!!F[t],a=C===`stacked`?[...ae[t]].sort((e,t)=>(t.priority??0)-(e.priority??0)||(t.__sequence??0)-(e.__sequence??0)):ae[t];if(i&&n>0){let e=t.startsWith(`top`)?1:-1,i=0;for(let t=0;t<n;t+=1)r[t]=i*e,i+=(se.current[a[t].id]||bp)+yp}return e[t]=a.map((e,a)=>{let{style:o,...s}=e;return(0,G.jsx)(vp,{timeout:fe,onEnter:()=>j.current[s.id].offsetHeight,nodeRef:{current:j.current[s.id]},children:e=>(0,G.jsx)(qf,{ref:de(s.id),data:s,onHide:e=>Of(e,v),autoClose:u,transitionDuration:fe,allowDragDismiss:f,allowScrollDismiss:p,paused:x===`all`&&B>0||C===`stacked`&&!i&&a>0,onHoverStart:()=>ne(t),onHoverEnd:()=>re(t),onExpandRequest:()=>ie(t),renderNotification:`renderNotification`in s?s.renderNotification:S,layout:C,withAutoCloseProgress:w,progressProps:pe(`progress`),stackIndex:a,stackSize:n,stackPosition:t,stackExpanded:i,stackExpandedOffset:r[a],transitionState:e,...pe(`notification`,{style:{...Vf({state:e,position:t,transitionDuration:fe,maxHeight:h}),...o}})})},s.id)}),e},{});return(0,G.jsxs)(Xs,{withinPortal:b,...y,children:[(0,G.jsx)(Y,{...pe(`root`),"data-position":`top-center`,"data-layout":C,...T,children:(0,G.jsx)(_p,{...V(`top-center`),children:me[`top-center`]})}),(0,G.jsx)(Y,{...pe(`root`),"data-position":`top-left`,"data-layout":C,...T,children:(0,G.jsx)(_p,{...V(`top-left`),children:me[`top-left`]})}),(0,G.jsx)(Y,{...pe(`root`,{className:eu.classNames.fullWidth}),"data-position":`top-right`,"data-layout":C,...T,children:(0,G.jsx)(_p,{...V(`top-right`),children:me[`top-right`]})}),(0,G.jsx)(Y,{...pe(`root`,{className:eu.classNames.fullWidth}),"data-position":`bottom-right`,"data-layout":C,...T,children:(0,G.jsx)(_p,{...V(`bottom-right`),children:me[`bottom-right`]})}),(0,G.jsx)(Y,{...pe(`root`),"data-position":`bottom-left`,"data-layout":C,...T,children:(0,G.jsx)(_p,{...V(`bottom-left`),children:me[`bottom-left`]})}),(0,G.jsx)(Y,{...pe(`root`),"data-position":`bottom-center`,"data-layout":C,...T,children:(0,G.jsx)(_p,{...V(`bottom-center`),children:me[`bottom-center`]})})]})});Cp.classes=Jf,Cp.varsResolver=Sp,Cp.displayName=`@mantine/notifications/Notifications`,Cp.show=If.show,Cp.hide=If.hide,Cp.update=If.update,Cp.promise=If.promise,Cp.clean=If.clean,Cp.cleanQueue=If.cleanQueue,Cp.updateState=If.updateState;var wp=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Tp=function(e){return`/`+e},Ep={},Dp=function(e){return e.pathname.endsWith(`.css`)},Op=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},kp=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Tp(t,n);let r=s(t),i=Dp(r);return Op(Ep,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:wp,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Ap=[`fr`,`en`],jp=`comptoir.language`,Mp={fr:()=>kp(()=>import(`./fr-ZBObGqnc.js`),[]),en:()=>kp(()=>import(`./en-CDHc86z2.js`),[])};function Np(e){let t=e?.slice(0,2).toLowerCase();return Ap.find(e=>e===t)}function Pp(){return Np(p.language)??`fr`}async function Fp(){let e=Np(localStorage.getItem(jp))??Np(document.documentElement.lang)??Np(navigator.language)??`fr`,t=(await Mp[e]()).default;await p.use(f).init({lng:e,fallbackLng:!1,defaultNS:`page`,resources:{[e]:{page:t}},interpolation:{escapeValue:!1},react:{useSuspense:!1}}),document.documentElement.lang=e}async function Ip(e){p.hasResourceBundle(e,`page`)||p.addResourceBundle(e,`page`,(await Mp[e]()).default),await p.changeLanguage(e),localStorage.setItem(jp,e),document.documentElement.lang=e}var Lp=class extends Error{code;status;requestId;retryAfter;name=`ApiError`;constructor(e,t,n,r,i=null){super(t),this.code=e,this.status=n,this.requestId=r,this.retryAfter=i}};function Rp(){let e=location.pathname.startsWith(`/staff`)?`staff`:`customer`;return{"content-type":`application/json`,"accept-language":Pp(),"x-comptoir":`1`,"x-comptoir-door":e}}async function zp(e,...[t]){let n=await Up(`/graphql`,{query:e.toString(),variables:t??{}}),r=await Wp(n),i=r.errors?.find(e=>!Bp(e,r.data));if(i){let e=i.extensions?.requestId??n.headers.get(`x-request-id`);throw new Lp(i.extensions?.code??`UNKNOWN`,i.message,n.status,e)}if(!r.data)throw new Lp(`UNKNOWN`,``,n.status,n.headers.get(`x-request-id`));return r.data}function Bp({path:e,extensions:t},n){return t?.code!==`FORBIDDEN`||!e?!1:e.slice(0,-1).reduce((e,t)=>e?.[t],n)!=null}async function Vp(e,t={}){let n=await Up(e,t),r=await Wp(n);if(!n.ok){let e=r.requestId??n.headers.get(`x-request-id`);throw new Lp(r.code??`UNKNOWN`,r.message??``,n.status,e,r.retryAfter??null)}return r}async function Hp(e){let t;try{t=await fetch(e,{credentials:`same-origin`,headers:Rp()})}catch{throw new Lp(`OFFLINE`,``,0,null)}let n=await Wp(t);if(!t.ok)throw new Lp(n.code??`UNKNOWN`,n.message??``,t.status,n.requestId??null);return n}async function Up(e,t){try{return await fetch(e,{method:`POST`,credentials:`same-origin`,headers:Rp(),body:JSON.stringify(t)})}catch{throw new Lp(`OFFLINE`,``,0,null)}}async function Wp(e){if(e.status===204)return{};try{return await e.json()}catch{throw new Lp(`UNKNOWN`,``,e.status,e.headers.get(`x-request-id`))}}var Gp=[`shell`],Kp=`SIGNED_OUT`,qp=()=>void 0;function Jp(e){qp=e}function Yp(e){Xp(e)&&qp()}function Xp(e){return e instanceof Lp&&(e.code===Kp||e.code===`UNAUTHENTICATED`)}var Zp=new s({queryCache:new o({onError:Yp}),defaultOptions:{queries:{staleTime:5e3,gcTime:6e5,retry:(e,t)=>e<2&&t instanceof Lp&&(t.status===0||t.status>=502)}}});async function Qp(e,t){let n=await zp(e,t);if(!n.viewer)throw new Lp(Kp,``,200,null);return Zp.setQueryData(Gp,{brand:n.brand,viewer:n.viewer}),n}function $p(e,t,n){return l({queryKey:e,queryFn:()=>Qp(t,n)})}function em(e,t,n,r){return u({queryKey:e,queryFn:({pageParam:e})=>Qp(t,{...n,after:e}),initialPageParam:null,getNextPageParam:e=>{let t=r(e)?.pageInfo;return t?.hasNextPage?t.endCursor:void 0},placeholderData:i})}function tm(){return l({queryKey:Gp,queryFn:()=>Promise.reject(Error(`fed by pages`)),enabled:!1,staleTime:1/0,gcTime:1/0}).data}var nm=c(e=>(0,G.jsx)(fd,{component:`a`,...e})),rm=c(e=>(0,G.jsx)(Fu,{...e})),im=c(e=>(0,G.jsx)(X.Item,{component:`a`,...e})),am={outline:{xmlns:`http://www.w3.org/2000/svg`,width:24,height:24,viewBox:`0 0 24 24`,fill:`none`,stroke:`currentColor`,strokeWidth:2,strokeLinecap:`round`,strokeLinejoin:`round`},filled:{xmlns:`http://www.w3.org/2000/svg`,width:24,height:24,viewBox:`0 0 24 24`,fill:`currentColor`,stroke:`none`}},Z=(e,t,n,r)=>{let i=(0,D.forwardRef)(({color:n=`currentColor`,size:i=24,stroke:a=2,title:o,className:s,children:c,...l},u)=>(0,D.createElement)(`svg`,{ref:u,...am[e],width:i,height:i,className:[`tabler-icon`,`tabler-icon-${t}`,s].filter(Boolean).join(` `),...e===`filled`?{fill:n}:{strokeWidth:a,stroke:n},...l},[o&&(0,D.createElement)(`title`,{key:`svg-title`},o),...r.map(([e,t])=>(0,D.createElement)(e,t)),...Array.isArray(c)?c:[c]]));return i.displayName=`${n}`,i},om=Z(`outline`,`arrow-down`,`ArrowDown`,[[`path`,{d:`M12 5l0 14`,key:`svg-0`}],[`path`,{d:`M18 13l-6 6`,key:`svg-1`}],[`path`,{d:`M6 13l6 6`,key:`svg-2`}]]),sm=Z(`outline`,`arrow-left`,`ArrowLeft`,[[`path`,{d:`M5 12l14 0`,key:`svg-0`}],[`path`,{d:`M5 12l6 6`,key:`svg-1`}],[`path`,{d:`M5 12l6 -6`,key:`svg-2`}]]),cm=Z(`outline`,`arrow-up`,`ArrowUp`,[[`path`,{d:`M12 5l0 14`,key:`svg-0`}],[`path`,{d:`M18 11l-6 -6`,key:`svg-1`}],[`path`,{d:`M6 11l6 -6`,key:`svg-2`}]]),lm=Z(`outline`,`calendar-off`,`CalendarOff`,[[`path`,{d:`M9 5h9a2 2 0 0 1 2 2v9m-.184 3.839a2 2 0 0 1 -1.816 1.161h-12a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 1.158 -1.815`,key:`svg-0`}],[`path`,{d:`M16 3v4`,key:`svg-1`}],[`path`,{d:`M8 3v1`,key:`svg-2`}],[`path`,{d:`M4 11h7m4 0h5`,key:`svg-3`}],[`path`,{d:`M3 3l18 18`,key:`svg-4`}]]),um=Z(`outline`,`calendar-repeat`,`CalendarRepeat`,[[`path`,{d:`M12.5 21h-6.5a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v3`,key:`svg-0`}],[`path`,{d:`M16 3v4`,key:`svg-1`}],[`path`,{d:`M8 3v4`,key:`svg-2`}],[`path`,{d:`M4 11h12`,key:`svg-3`}],[`path`,{d:`M20 14l2 2h-3`,key:`svg-4`}],[`path`,{d:`M20 18l2 -2`,key:`svg-5`}],[`path`,{d:`M19 16a3 3 0 1 0 2 5.236`,key:`svg-6`}]]),dm=Z(`outline`,`calendar-time`,`CalendarTime`,[[`path`,{d:`M11.795 21h-6.795a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v4`,key:`svg-0`}],[`path`,{d:`M14 18a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`,key:`svg-1`}],[`path`,{d:`M15 3v4`,key:`svg-2`}],[`path`,{d:`M7 3v4`,key:`svg-3`}],[`path`,{d:`M3 11h16`,key:`svg-4`}],[`path`,{d:`M18 16.496v1.504l1 1`,key:`svg-5`}]]),fm=Z(`outline`,`check`,`Check`,[[`path`,{d:`M5 12l5 5l10 -10`,key:`svg-0`}]]),pm=Z(`outline`,`chevron-down`,`ChevronDown`,[[`path`,{d:`M6 9l6 6l6 -6`,key:`svg-0`}]]),mm=Z(`outline`,`clock`,`Clock`,[[`path`,{d:`M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0`,key:`svg-0`}],[`path`,{d:`M12 7v5l3 3`,key:`svg-1`}]]),hm=Z(`outline`,`credit-card`,`CreditCard`,[[`path`,{d:`M3 8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3l0 -8`,key:`svg-0`}],[`path`,{d:`M3 10l18 0`,key:`svg-1`}],[`path`,{d:`M7 15l.01 0`,key:`svg-2`}],[`path`,{d:`M11 15l2 0`,key:`svg-3`}]]),gm=Z(`outline`,`device-desktop`,`DeviceDesktop`,[[`path`,{d:`M3 5a1 1 0 0 1 1 -1h16a1 1 0 0 1 1 1v10a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1v-10`,key:`svg-0`}],[`path`,{d:`M7 20h10`,key:`svg-1`}],[`path`,{d:`M9 16v4`,key:`svg-2`}],[`path`,{d:`M15 16v4`,key:`svg-3`}]]),_m=Z(`outline`,`dots-vertical`,`DotsVertical`,[[`path`,{d:`M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0`,key:`svg-0`}],[`path`,{d:`M11 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0`,key:`svg-1`}],[`path`,{d:`M11 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0`,key:`svg-2`}]]),vm=Z(`outline`,`download`,`Download`,[[`path`,{d:`M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2`,key:`svg-0`}],[`path`,{d:`M7 11l5 5l5 -5`,key:`svg-1`}],[`path`,{d:`M12 4l0 12`,key:`svg-2`}]]),ym=Z(`outline`,`exclamation-mark`,`ExclamationMark`,[[`path`,{d:`M12 19v.01`,key:`svg-0`}],[`path`,{d:`M12 15v-10`,key:`svg-1`}]]),bm=Z(`outline`,`eye`,`Eye`,[[`path`,{d:`M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0`,key:`svg-0`}],[`path`,{d:`M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6`,key:`svg-1`}]]),xm=Z(`outline`,`file-invoice`,`FileInvoice`,[[`path`,{d:`M14 3v4a1 1 0 0 0 1 1h4`,key:`svg-0`}],[`path`,{d:`M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2`,key:`svg-1`}],[`path`,{d:`M9 7l1 0`,key:`svg-2`}],[`path`,{d:`M9 13l6 0`,key:`svg-3`}],[`path`,{d:`M13 17l2 0`,key:`svg-4`}]]),Sm=Z(`outline`,`file-text`,`FileText`,[[`path`,{d:`M14 3v4a1 1 0 0 0 1 1h4`,key:`svg-0`}],[`path`,{d:`M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2`,key:`svg-1`}],[`path`,{d:`M9 9l1 0`,key:`svg-2`}],[`path`,{d:`M9 13l6 0`,key:`svg-3`}],[`path`,{d:`M9 17l6 0`,key:`svg-4`}]]),Cm=Z(`outline`,`home`,`Home`,[[`path`,{d:`M5 12l-2 0l9 -9l9 9l-2 0`,key:`svg-0`}],[`path`,{d:`M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-7`,key:`svg-1`}],[`path`,{d:`M9 21v-6a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v6`,key:`svg-2`}]]),wm=Z(`outline`,`lifebuoy`,`Lifebuoy`,[[`path`,{d:`M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`,key:`svg-0`}],[`path`,{d:`M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0`,key:`svg-1`}],[`path`,{d:`M15 15l3.35 3.35`,key:`svg-2`}],[`path`,{d:`M9 15l-3.35 3.35`,key:`svg-3`}],[`path`,{d:`M5.65 5.65l3.35 3.35`,key:`svg-4`}],[`path`,{d:`M18.35 5.65l-3.35 3.35`,key:`svg-5`}]]),Tm=Z(`outline`,`logout`,`Logout`,[[`path`,{d:`M14 8v-2a2 2 0 0 0 -2 -2h-7a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7a2 2 0 0 0 2 -2v-2`,key:`svg-0`}],[`path`,{d:`M9 12h12l-3 -3`,key:`svg-1`}],[`path`,{d:`M18 15l3 -3`,key:`svg-2`}]]),Em=Z(`outline`,`moon`,`Moon`,[[`path`,{d:`M12 3c.132 0 .263 0 .393 0a7.5 7.5 0 0 0 7.92 12.446a9 9 0 1 1 -8.313 -12.454l0 .008`,key:`svg-0`}]]),Dm=Z(`outline`,`refresh`,`Refresh`,[[`path`,{d:`M20 11a8.1 8.1 0 0 0 -15.5 -2m-.5 -4v4h4`,key:`svg-0`}],[`path`,{d:`M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4`,key:`svg-1`}]]),Om=Z(`outline`,`search`,`Search`,[[`path`,{d:`M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0`,key:`svg-0`}],[`path`,{d:`M21 21l-6 -6`,key:`svg-1`}]]),km=Z(`outline`,`selector`,`Selector`,[[`path`,{d:`M8 9l4 -4l4 4`,key:`svg-0`}],[`path`,{d:`M16 15l-4 4l-4 -4`,key:`svg-1`}]]),Am=Z(`outline`,`server`,`Server`,[[`path`,{d:`M3 7a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v2a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-2`,key:`svg-0`}],[`path`,{d:`M3 15a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v2a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3l0 -2`,key:`svg-1`}],[`path`,{d:`M7 8l0 .01`,key:`svg-2`}],[`path`,{d:`M7 16l0 .01`,key:`svg-3`}]]),jm=Z(`outline`,`sun`,`Sun`,[[`path`,{d:`M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0`,key:`svg-0`}],[`path`,{d:`M3 12h1m8 -9v1m8 8h1m-9 8v1m-6.4 -15.4l.7 .7m12.1 -.7l-.7 .7m0 11.4l.7 .7m-12.1 -.7l-.7 .7`,key:`svg-1`}]]),Mm=Z(`outline`,`user`,`User`,[[`path`,{d:`M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0`,key:`svg-0`}],[`path`,{d:`M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2`,key:`svg-1`}]]),Nm=Z(`outline`,`x`,`X`,[[`path`,{d:`M18 6l-12 12`,key:`svg-0`}],[`path`,{d:`M6 6l12 12`,key:`svg-1`}]]),Q={page:`_page_r9005_1`,narrow:`_narrow_r9005_2`,back:`_back_r9005_3`,head:`_head_r9005_5`,lead:`_lead_r9005_7`,actions:`_actions_r9005_8`,panel:`_panel_r9005_10`,panelHead:`_panelHead_r9005_11`,panelBody:`_panelBody_r9005_13`,tabs:`_tabs_r9005_15`,tab:`_tab_r9005_15`,facts:`_facts_r9005_21`,empty:`_empty_r9005_25`,notice:`_notice_r9005_29`,noticecare:`_noticecare_r9005_33`,noticebad:`_noticebad_r9005_34`,noticegood:`_noticegood_r9005_35`,badge:`_badge_r9005_37`,toneGood:`_toneGood_r9005_39`,toneCare:`_toneCare_r9005_40`,toneBad:`_toneBad_r9005_41`,toneCalm:`_toneCalm_r9005_42`,toneBusy:`_toneBusy_r9005_43`};function Pm({title:e,lead:t,actions:n,back:r,narrow:i,children:o}){return(0,D.useEffect)(()=>{document.title=e},[e]),(0,G.jsxs)(`div`,{className:i?`${Q.page} ${Q.narrow}`:Q.page,children:[r&&(0,G.jsxs)(a,{to:r.to,className:Q.back,children:[(0,G.jsx)(sm,{size:16,"aria-hidden":!0}),r.label]}),(0,G.jsxs)(`div`,{className:Q.head,children:[(0,G.jsxs)(`div`,{children:[(0,G.jsx)(yf,{order:1,tabIndex:-1,children:e}),t&&(0,G.jsx)(`div`,{className:Q.lead,children:t})]}),n&&(0,G.jsx)(`div`,{className:Q.actions,children:n})]}),o]})}function Fm({title:e,aside:t,children:n,id:r}){return(0,G.jsxs)(`section`,{className:Q.panel,"aria-label":e,id:r,children:[e&&(0,G.jsxs)(`div`,{className:Q.panelHead,children:[(0,G.jsx)(`h2`,{children:e}),t]}),(0,G.jsx)(`div`,{className:Q.panelBody,children:n})]})}function Im({label:e,tabs:t,current:n}){return(0,G.jsx)(`nav`,{className:Q.tabs,"aria-label":e,children:t.map(e=>(0,G.jsx)(a,{...e.link,className:Q.tab,activeOptions:{exact:!0},"aria-current":e.key===n?`page`:void 0,children:e.label},e.key))})}function Lm({items:e}){return(0,G.jsx)(`dl`,{className:Q.facts,children:e.map(e=>e&&(0,G.jsxs)(`div`,{children:[(0,G.jsx)(`dt`,{children:e[0]}),(0,G.jsx)(`dd`,{children:e[1]})]},e[0]))})}var Rm={good:Q.toneGood,care:Q.toneCare,bad:Q.toneBad,calm:Q.toneCalm,busy:Q.toneBusy};function zm({tone:e,children:t}){return(0,G.jsx)(`span`,{className:`${Q.badge} ${Rm[e]}`,children:t})}function Bm({tone:e,children:t,action:n,live:r}){return(0,G.jsxs)(`div`,{className:`${Q.notice} ${Q[`notice${e}`]??``}`,role:r?e===`bad`?`alert`:`status`:void 0,children:[(0,G.jsx)(`div`,{children:t}),n]})}function Vm({children:e,action:t}){return(0,G.jsxs)(`div`,{className:Q.empty,children:[(0,G.jsx)(`p`,{role:`status`,children:e}),t]})}function Hm({error:e,retry:t}){let{t:n}=m(),r=Um(),i=e instanceof Lp?e.requestId:null;return(0,G.jsxs)(Bm,{tone:`bad`,live:!0,action:t&&(0,G.jsx)(fd,{variant:`default`,onClick:t,children:n(`shell.retry`)}),children:[(0,G.jsx)(`p`,{children:r(e)}),i&&(0,G.jsx)(`small`,{children:n(`shell.requestId`,{id:i})})]})}function Um(){let{t:e}=m();return t=>t instanceof Lp&&t.code===`OFFLINE`?e(`shell.offline`):t instanceof Lp&&t.message?t.message:e(`shell.broken`)}function Wm({error:e}){return(0,G.jsx)(`main`,{id:`content`,children:(0,G.jsx)(Gm,{error:e})})}function Gm({error:e}){let{t}=m();return(0,G.jsxs)(`div`,{className:`${Q.page} ${Q.narrow}`,children:[(0,G.jsx)(yf,{order:1,mb:`xs`,children:t(e===void 0?`shell.notFoundTitle`:`shell.brokenTitle`)}),e===void 0?(0,G.jsx)(`p`,{className:Q.lead,children:t(`shell.notFound`)}):(0,G.jsx)(Hm,{error:e,retry:()=>window.location.reload()}),(0,G.jsx)(nm,{to:`/`,variant:`default`,mt:`lg`,children:t(`shell.home`)})]})}function Km(){let e=navigator.userAgentData;return e&&Array.isArray(e.brands)?e.brands.map(e=>{let{brand:t,version:n}=e;return t+`/`+n}).join(` `):navigator.userAgent}var qm={...D},Jm=qm.useInsertionEffect||(e=>e());function Ym(e){let t=D.useRef(()=>{});return Jm(()=>{t.current=e}),D.useCallback(function(){var e=[...arguments];return t.current==null?void 0:t.current(...e)},[])}var Xm=`ArrowUp`,Zm=`ArrowDown`,Qm=`ArrowLeft`,$m=`ArrowRight`,eh=typeof document<`u`?D.useLayoutEffect:D.useEffect,th=[Qm,$m],nh=[Xm,Zm];[...th,...nh];var rh=!1,ih=0,ah=()=>`floating-ui-`+Math.random().toString(36).slice(2,6)+ih++;function oh(){let[e,t]=D.useState(()=>rh?ah():void 0);return eh(()=>{e??t(ah())},[]),D.useEffect(()=>{rh=!0},[]),e}var sh=qm.useId||oh;function ch(){let e=new Map;return{emit(t,n){var r;(r=e.get(t))==null||r.forEach(e=>e(n))},on(t,n){e.set(t,[...e.get(t)||[],n])},off(t,n){e.set(t,e.get(t)?.filter(e=>e!==n)||[])}}}var lh=D.createContext(null),uh=D.createContext(null),dh=()=>D.useContext(lh)?.id||null,fh=()=>D.useContext(uh),ph=`data-floating-ui-focusable`;function mh(e){let{open:t=!1,onOpenChange:n,elements:r}=e,i=sh(),a=D.useRef({}),[o]=D.useState(()=>ch()),s=dh()!=null,[c,l]=D.useState(r.reference),u=Ym((e,t,r)=>{a.current.openEvent=e?t:void 0,o.emit(`openchange`,{open:e,event:t,reason:r,nested:s}),n?.(e,t,r)}),d=D.useMemo(()=>({setPositionReference:l}),[]),f=D.useMemo(()=>({reference:c||r.reference||null,floating:r.floating||null,domReference:r.reference}),[c,r.reference,r.floating]);return D.useMemo(()=>({dataRef:a,open:t,onOpenChange:u,elements:f,events:o,floatingId:i,refs:d}),[t,u,f,o,i,d])}function hh(e){e===void 0&&(e={});let{nodeId:t}=e,n=mh({...e,elements:{reference:null,floating:null,...e.elements}}),r=e.rootContext||n,i=r.elements,[a,o]=D.useState(null),[s,c]=D.useState(null),l=i?.domReference||a,u=D.useRef(null),d=fh();eh(()=>{l&&(u.current=l)},[l]);let f=Do({...e,elements:{...i,...s&&{reference:s}}}),p=D.useCallback(e=>{let t=gi(e)?{getBoundingClientRect:()=>e.getBoundingClientRect(),contextElement:e}:e;c(t),f.refs.setReference(t)},[f.refs]),m=D.useCallback(e=>{(gi(e)||e===null)&&(u.current=e,o(e)),(gi(f.refs.reference.current)||f.refs.reference.current===null||e!==null&&!gi(e))&&f.refs.setReference(e)},[f.refs]),h=D.useMemo(()=>({...f.refs,setReference:m,setPositionReference:p,domReference:u}),[f.refs,m,p]),g=D.useMemo(()=>({...f.elements,domReference:l}),[f.elements,l]),_=D.useMemo(()=>({...f,...r,refs:h,elements:g,nodeId:t}),[f,h,g,t,r]);return eh(()=>{r.dataRef.current.floatingContext=_;let e=d?.nodesRef.current.find(e=>e.id===t);e&&(e.context=_)}),D.useMemo(()=>({...f,context:_,refs:h,elements:g}),[f,h,g,_])}var gh=`active`,_h=`selected`;function vh(e,t,n){let r=new Map,i=n===`item`,a=e;if(i&&e){let{[gh]:t,[_h]:n,...r}=e;a=r}return{...n===`floating`&&{tabIndex:-1,[ph]:``},...a,...t.map(t=>{let r=t?t[n]:null;return typeof r==`function`?e?r(e):null:r}).concat(e).reduce((e,t)=>(t&&Object.entries(t).forEach(t=>{let[n,a]=t;if(!(i&&[gh,_h].includes(n))){if(n.indexOf(`on`)===0){if(r.has(n)||r.set(n,[]),typeof a==`function`){var o;(o=r.get(n))==null||o.push(a),e[n]=function(){var e=[...arguments];return r.get(n)?.map(t=>t(...e)).find(e=>e!==void 0)}}}else e[n]=a}}),e),{})}}function yh(e){e===void 0&&(e=[]);let t=e.map(e=>e?.reference),n=e.map(e=>e?.floating),r=e.map(e=>e?.item),i=D.useCallback(t=>vh(t,e,`reference`),t),a=D.useCallback(t=>vh(t,e,`floating`),n),o=D.useCallback(t=>vh(t,e,`item`),r);return D.useMemo(()=>({getReferenceProps:i,getFloatingProps:a,getItemProps:o}),[i,a,o])}function bh(e,t){return{...e,rects:{...e.rects,floating:{...e.rects.floating,height:t}}}}var xh=e=>({name:`inner`,options:e,async fn(t){let{listRef:n,overflowRef:r,onFallbackChange:i,offset:a=0,index:o=0,minItemsVisible:s=4,referenceOverflowThreshold:c=0,scrollRef:l,...u}=Wi(e,t),{rects:d,elements:{floating:f}}=t,p=n.current[o],m=l?.current||f,h=f.clientTop||m.clientTop,g=f.clientTop!==0,_=m.clientTop!==0,v=f===m;if(!p)return{};let y={...t,...await ko(-p.offsetTop-f.clientTop-d.reference.height/2-p.offsetHeight/2-a).fn(t)},b=await fo(bh(y,m.scrollHeight+h+f.clientTop),u),x=await fo(y,{...u,elementContext:`reference`}),S=Ri(0,b.top),C=y.y+S,w=(m.scrollHeight>m.clientHeight?e=>e:zi)(Ri(0,m.scrollHeight+(g&&v||_?h*2:0)-S-Ri(0,b.bottom)));if(m.style.maxHeight=w+`px`,m.scrollTop=S,i){let e=m.offsetHeight<p.offsetHeight*Li(s,n.current.length)-1||x.top>=-c||x.bottom>=-c;st.flushSync(()=>i(e))}return r&&(r.current=await fo(bh({...y,y:C},m.offsetHeight+h+f.clientTop),u)),{y:C}}});function Sh(e,t){let{open:n,elements:r}=e,{enabled:i=!0,overflowRef:a,scrollRef:o,onChange:s}=t,c=Ym(s),l=D.useRef(!1),u=D.useRef(null),d=D.useRef(null);D.useEffect(()=>{if(!i)return;function e(e){if(e.ctrlKey||!t||a.current==null)return;let n=e.deltaY,r=a.current.top>=-.5,i=a.current.bottom>=-.5,o=t.scrollHeight-t.clientHeight,s=n<0?-1:1,l=n<0?`max`:`min`;t.scrollHeight<=t.clientHeight||(!r&&n>0||!i&&n<0?(e.preventDefault(),st.flushSync(()=>{c(e=>e+Math[l](n,o*s))})):/firefox/i.test(Km())&&(t.scrollTop+=n))}let t=o?.current||r.floating;if(n&&t)return t.addEventListener(`wheel`,e),requestAnimationFrame(()=>{u.current=t.scrollTop,a.current!=null&&(d.current={...a.current})}),()=>{u.current=null,d.current=null,t.removeEventListener(`wheel`,e)}},[i,n,r.floating,a,o,c]);let f=D.useMemo(()=>({onKeyDown(){l.current=!0},onWheel(){l.current=!1},onPointerMove(){l.current=!1},onScroll(){let e=o?.current||r.floating;if(a.current&&e&&l.current){if(u.current!==null){let t=e.scrollTop-u.current;(a.current.bottom<-.5&&t<-1||a.current.top<-.5&&t>1)&&st.flushSync(()=>c(e=>e+t))}requestAnimationFrame(()=>{u.current=e.scrollTop})}}}),[r.floating,c,a,o]);return D.useMemo(()=>i?{floating:f}:{},[i,f])}var $=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new $(`
    fragment Token on ApiToken {
  id
  label
  prefix
  permissions
  createdAt
  expiresAt
  lastUsedAt
  lastAddress
  revokedAt
}
    `,{fragmentName:`Token`}),new $(`
    fragment Amount on Money {
  amount
  currency
}
    `,{fragmentName:`Amount`}),new $(`
    fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  beingPaid
  open {
    ...Amount
  }
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
    fragment Amount on Money {
  amount
  currency
}`,{fragmentName:`DocumentRow`}),new $(`
    fragment DocumentPage on DocumentConnection {
  nodes {
    ...DocumentRow
  }
  totalCount
  totalCountLabel
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  beingPaid
  open {
    ...Amount
  }
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
fragment Amount on Money {
  amount
  currency
}`,{fragmentName:`DocumentPage`}),new $(`
    fragment Means on PaymentMeans {
  balance
  paymentMethod {
    id
    brand
    last4
    asksConfirmation
  }
}
    `,{fragmentName:`Means`}),new $(`
    fragment ForecastLine on ForecastEvent {
  on
  kind
  critical
  message
  attempt
  servicesCount
  scheduledPaymentId
  amount {
    ...Amount
  }
  services(first: 5) {
    serviceId
    name
  }
}
    fragment Amount on Money {
  amount
  currency
}`,{fragmentName:`ForecastLine`}),new $(`
    fragment CalendarAddressLine on CalendarAddress {
  id
  createdAt
  mine
}
    `,{fragmentName:`CalendarAddressLine`}),new $(`
    fragment ServiceName on Service {
  id
  name
}
    `,{fragmentName:`ServiceName`}),new $(`
    fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}
    `,{fragmentName:`AllowedAction`}),new $(`
    fragment DashboardService on Service {
  ...ServiceName
  kind
  status
  createdAt
  expiresAt
  daysLeft
  product {
    name
  }
  actions {
    ...AllowedAction
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`,{fragmentName:`DashboardService`}),new $(`
    fragment PlannedRow on ScheduledPayment {
  id
  state
  reason
  chargeOn
  tryOn
  renewalsCount
  most {
    ...Amount
  }
  charged {
    ...Amount
  }
}
    fragment Amount on Money {
  amount
  currency
}`,{fragmentName:`PlannedRow`}),new $(`
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
    `,{fragmentName:`Card`}),new $(`
    fragment Planned on ScheduledPayment {
  ...PlannedRow
  canBeCancelled
  canBePaid
  paymentMethod {
    ...Card
  }
  operation {
    id
  }
  renewals {
    name
    expiresAt
    months
    planned
    reason
    most {
      ...Amount
    }
    service {
      id
    }
  }
  tries {
    at
    usedBalance
    refusal
    paymentMethod {
      ...Card
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment PlannedRow on ScheduledPayment {
  id
  state
  reason
  chargeOn
  tryOn
  renewalsCount
  most {
    ...Amount
  }
  charged {
    ...Amount
  }
}
fragment Amount on Money {
  amount
  currency
}`,{fragmentName:`Planned`}),new $(`
    fragment RenewableService on Service {
  ...ServiceName
  kind
  status
  expiresAt
  product {
    name
  }
  restorePrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
  renewalOffers {
    months
    newExpiresAt
    price {
      net {
        ...Amount
      }
      total {
        ...Amount
      }
    }
  }
  actions {
    ...AllowedAction
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`,{fragmentName:`RenewableService`}),new $(`
    fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}
    fragment Amount on Money {
  amount
  currency
}`,{fragmentName:`FullPrice`}),new $(`
    fragment RenewalQuote on Quote {
  id
  expiresAt
  lines {
    kind
    months
    currentExpiresAt
    newExpiresAt
    description
    price {
      ...FullPrice
    }
    service {
      id
    }
  }
  price {
    ...FullPrice
  }
  taxes {
    rate
    tax {
      ...Amount
    }
  }
  balance {
    ...Amount
  }
  paymentMethods {
    ...Card
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`,{fragmentName:`RenewalQuote`}),new $(`
    fragment OperationProgress on Operation {
  id
  kind
  state
  createdAt
  updatedAt
  finishedAt
  message
  code
  actionUrl
  steps {
    name
    label
    state
  }
  order {
    id
    state
    price {
      ...FullPrice
    }
    lines {
      id
      kind
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        ...ServiceName
      }
      creditNote {
        id
        number
      }
    }
    invoice {
      id
      number
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`,{fragmentName:`OperationProgress`}),new $(`
    fragment ServiceRow on Service {
  ...ServiceName
  kind
  status
  expiresAt
  renewalMode
  daysLeft
  product {
    name
  }
  renewalPrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
  actions {
    ...AllowedAction
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`,{fragmentName:`ServiceRow`}),new $(`
    fragment WaitingOrder on Order {
  id
  state
  createdAt
  price {
    total {
      ...Amount
    }
  }
  lines {
    id
    service {
      ...ServiceName
    }
  }
  operation {
    id
    state
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Amount on Money {
  amount
  currency
}`,{fragmentName:`WaitingOrder`}),new $(`
    fragment OperationRow on Operation {
  id
  kind
  state
  createdAt
}
    `,{fragmentName:`OperationRow`}),new $(`
    fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
    `,{fragmentName:`RunningOperation`}),new $(`
    fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
    fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}`,{fragmentName:`Shell`}),new $(`
    fragment Refusal on UserError {
  code
  message
  path
}
    `,{fragmentName:`Refusal`}),new $(`
    fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
  }
}
    `,{fragmentName:`StaffBar`}),new $(`
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
    fragment ServiceName on Service {
  id
  name
}`,{fragmentName:`TicketRow`}),new $(`
    fragment StaffTicketRow on Ticket {
  ...TicketRow
  account {
    id
    number
    name
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}`,{fragmentName:`StaffTicketRow`}),new $(`
    fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}`,{fragmentName:`TicketThread`}),new $(`
    fragment StaffTicketThread on Ticket {
  ...TicketThread
  account {
    id
    number
    name
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`,{fragmentName:`StaffTicketThread`}),new $(`
    fragment StaffWorkRow on StuckWork {
  id
  kind
  job
  since
  why
  detail
  services
  recipient
  amount {
    amount
    currency
  }
  ways
  account {
    id
    number
    name
  }
}
    `,{fragmentName:`StaffWorkRow`});var Ch=new $(`
    query AccountPage {
  ...Shell
  viewer {
    tokenPermissions
    person {
      id
      signIns(first: 10) {
        at
        address
        agent
        method
        succeeded
      }
    }
    account {
      id
      kind
      apiTokens {
        ...Token
      }
    }
  }
}
    fragment Token on ApiToken {
  id
  label
  prefix
  permissions
  createdAt
  expiresAt
  lastUsedAt
  lastAddress
  revokedAt
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}`),wh=new $(`
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    secret
    apiToken {
      ...Token
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Token on ApiToken {
  id
  label
  prefix
  permissions
  createdAt
  expiresAt
  lastUsedAt
  lastAddress
  revokedAt
}
fragment Refusal on UserError {
  code
  message
  path
}`),Th=new $(`
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) {
    apiToken {
      ...Token
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Token on ApiToken {
  id
  label
  prefix
  permissions
  createdAt
  expiresAt
  lastUsedAt
  lastAddress
  revokedAt
}
fragment Refusal on UserError {
  code
  message
  path
}`),Eh=new $(`
    query Documents($creditNotes: Boolean!, $search: String, $after: String) {
  ...Shell
  viewer {
    account {
      id
      invoices(search: $search, first: 100, after: $after) @skip(if: $creditNotes) {
        ...DocumentPage
      }
      creditNotes(search: $search, first: 100, after: $after) @include(if: $creditNotes) {
        ...DocumentPage
      }
    }
  }
}
    fragment DocumentPage on DocumentConnection {
  nodes {
    ...DocumentRow
  }
  totalCount
  totalCountLabel
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  beingPaid
  open {
    ...Amount
  }
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}`),Dh=new $(`
    query DocumentLines($id: ID!) {
  node(id: $id) {
    __typename
    ... on Document {
      ...DocumentRow
      price {
        ...FullPrice
      }
      taxes {
        rate
        base {
          ...Amount
        }
        tax {
          ...Amount
        }
      }
      lines {
        description
        serviceName
        periodFrom
        periodUntil
        quantity
        taxRate
        net {
          ...Amount
        }
        service {
          id
        }
      }
      original {
        id
        number
      }
      creditNotes {
        id
        number
      }
    }
  }
}
    fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  beingPaid
  open {
    ...Amount
  }
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`),Oh=new $(`
    query InvoiceMeans {
  viewer {
    account {
      id
      balance {
        ...Amount
      }
      paymentMethods {
        ...Card
      }
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Amount on Money {
  amount
  currency
}`),kh=new $(`
    mutation PayInvoice($input: PayInvoiceInput!) {
  payInvoice(input: $input) {
    operation {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),Ah=new $(`
    query DocumentFile($id: ID!) {
  node(id: $id) {
    __typename
    ... on Document {
      id
      number
      file {
        url
        name
      }
    }
  }
}
    `),jh=new $(`
    query Payments($after: String) {
  ...Shell
  viewer {
    account {
      id
      currency
      settlement
      balance {
        ...Amount
      }
      balanceAlert {
        ...Amount
      }
      paymentMethods {
        ...Card
      }
      paymentMeansOrder {
        ...Means
      }
      balanceMovements(first: 50, after: $after) {
        nodes {
          id
          at
          reason
          amount {
            ...Amount
          }
          document {
            id
            number
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Means on PaymentMeans {
  balance
  paymentMethod {
    id
    brand
    last4
    asksConfirmation
  }
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}`),Mh=new $(`
    mutation OrderPaymentMeans($input: OrderPaymentMeansInput!) {
  orderPaymentMeans(input: $input) {
    paymentMeansOrder {
      ...Means
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Means on PaymentMeans {
  balance
  paymentMethod {
    id
    brand
    last4
    asksConfirmation
  }
}
fragment Refusal on UserError {
  code
  message
  path
}`),Nh=new $(`
    mutation SetBalanceAlert($input: SetBalanceAlertInput!) {
  setBalanceAlert(input: $input) {
    balanceAlert {
      ...Amount
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}
fragment Amount on Money {
  amount
  currency
}`),Ph=new $(`
    mutation TopUpBalance($input: TopUpBalanceInput!) {
  topUpBalance(input: $input) {
    operation {
      id
      state
      actionUrl
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),Fh=new $(`
    mutation AddPaymentMethod($input: AddPaymentMethodInput!) {
  addPaymentMethod(input: $input) {
    setupId
    url
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),Ih=new $(`
    mutation FinishPaymentMethod($input: FinishPaymentMethodInput!) {
  finishPaymentMethod(input: $input) {
    pending
    paymentMethod {
      ...Card
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Refusal on UserError {
  code
  message
  path
}`),Lh=new $(`
    mutation SetDefaultPaymentMethod($input: PaymentMethodInput!) {
  setDefaultPaymentMethod(input: $input) {
    paymentMethods {
      ...Card
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Refusal on UserError {
  code
  message
  path
}`),Rh=new $(`
    mutation RemovePaymentMethod($input: PaymentMethodInput!) {
  removePaymentMethod(input: $input) {
    paymentMethods {
      ...Card
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Refusal on UserError {
  code
  message
  path
}`),zh=new $(`
    query Forecast($kinds: [ForecastKind!]) {
  ...Shell
  viewer {
    account {
      id
      dashboard {
        balance {
          ...Amount
        }
        balanceNeeded {
          ...Amount
        }
        renewalsTotal {
          ...Amount
        }
      }
      forecast(months: 24, kinds: $kinds) {
        ...ForecastLine
      }
      calendarAddresses {
        ...CalendarAddressLine
      }
    }
  }
}
    fragment ForecastLine on ForecastEvent {
  on
  kind
  critical
  message
  attempt
  servicesCount
  scheduledPaymentId
  amount {
    ...Amount
  }
  services(first: 5) {
    serviceId
    name
  }
}
fragment CalendarAddressLine on CalendarAddress {
  id
  createdAt
  mine
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}`),Bh=new $(`
    query ServiceForecast($id: ID!) {
  node(id: $id) {
    __typename
    ... on Service {
      id
      forecast(months: 24) {
        ...ForecastLine
      }
    }
  }
}
    fragment ForecastLine on ForecastEvent {
  on
  kind
  critical
  message
  attempt
  servicesCount
  scheduledPaymentId
  amount {
    ...Amount
  }
  services(first: 5) {
    serviceId
    name
  }
}
fragment Amount on Money {
  amount
  currency
}`),Vh=new $(`
    mutation CreateCalendarAddress($input: CreateCalendarAddressInput!) {
  createCalendarAddress(input: $input) {
    url
    calendarAddress {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),Hh=new $(`
    mutation RevokeCalendarAddress($input: RevokeCalendarAddressInput!) {
  revokeCalendarAddress(input: $input) {
    calendarAddresses {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),Uh=new $(`
    query Dashboard {
  ...Shell
  viewer {
    account {
      id
      dashboard {
        toDo {
          kind
          severity
          message
          count
          service {
            ...ServiceName
          }
          operation {
            id
          }
          ticket {
            id
          }
          scheduledPayment {
            id
          }
        }
        hostings
        domains
        balance {
          ...Amount
        }
        expiringCount
        expiring(first: 5) {
          ...DashboardService
        }
        expiredCount
        expired(first: 5) {
          ...DashboardService
        }
        lastOrdered(first: 5) {
          ...DashboardService
        }
        lastTickets(first: 5) {
          ...TicketRow
        }
      }
    }
  }
}
    fragment DashboardService on Service {
  ...ServiceName
  kind
  status
  createdAt
  expiresAt
  daysLeft
  product {
    name
  }
  actions {
    ...AllowedAction
  }
}
fragment ServiceName on Service {
  id
  name
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}`),Wh=new $(`
    query PlannedPayments($upcoming: Boolean!, $after: String) {
  ...Shell
  viewer {
    account {
      id
      scheduledPayments(upcoming: $upcoming, first: 100, after: $after) {
        nodes {
          ...PlannedRow
        }
        totalCount
        totalCountLabel
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment PlannedRow on ScheduledPayment {
  id
  state
  reason
  chargeOn
  tryOn
  renewalsCount
  most {
    ...Amount
  }
  charged {
    ...Amount
  }
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}`),Gh=new $(`
    query PlannedPayment($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on ScheduledPayment {
      ...Planned
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment PlannedRow on ScheduledPayment {
  id
  state
  reason
  chargeOn
  tryOn
  renewalsCount
  most {
    ...Amount
  }
  charged {
    ...Amount
  }
}
fragment Planned on ScheduledPayment {
  ...PlannedRow
  canBeCancelled
  canBePaid
  paymentMethod {
    ...Card
  }
  operation {
    id
  }
  renewals {
    name
    expiresAt
    months
    planned
    reason
    most {
      ...Amount
    }
    service {
      id
    }
  }
  tries {
    at
    usedBalance
    refusal
    paymentMethod {
      ...Card
    }
  }
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}`),Kh=new $(`
    query PlannedMeans {
  viewer {
    account {
      id
      settlement
      balance {
        ...Amount
      }
      paymentMethods {
        ...Card
      }
      paymentMeansOrder {
        ...Means
      }
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Means on PaymentMeans {
  balance
  paymentMethod {
    id
    brand
    last4
    asksConfirmation
  }
}
fragment Amount on Money {
  amount
  currency
}`),qh=new $(`
    mutation PayPlanned($input: PayScheduledPaymentInput!) {
  payScheduledPayment(input: $input) {
    operation {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),Jh=new $(`
    mutation CancelPlanned($input: CancelScheduledPaymentInput!) {
  cancelScheduledPayment(input: $input) {
    scheduledPayment {
      id
      state
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),Yh=new $(`
    mutation ChoosePlannedMeans($input: ChooseScheduledMeansInput!) {
  chooseScheduledMeans(input: $input) {
    scheduledPayment {
      id
      paymentMethod {
        ...Card
      }
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment Refusal on UserError {
  code
  message
  path
}`),Xh=new $(`
    query RenewalForm($ids: [ID!]!, $after: String) {
  ...Shell
  viewer {
    account {
      id
      settlement
      pricesIncludeTax
      services(filter: {tab: ALL, ids: $ids}, first: 90, after: $after) {
        nodes {
          ...RenewableService
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment RenewableService on Service {
  ...ServiceName
  kind
  status
  expiresAt
  product {
    name
  }
  restorePrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
  renewalOffers {
    months
    newExpiresAt
    price {
      net {
        ...Amount
      }
      total {
        ...Amount
      }
    }
  }
  actions {
    ...AllowedAction
  }
}
fragment ServiceName on Service {
  id
  name
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`),Zh=new $(`
    mutation QuoteRenewal($input: QuoteRenewalInput!) {
  quoteRenewal(input: $input) {
    quote {
      ...RenewalQuote
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
fragment RenewalQuote on Quote {
  id
  expiresAt
  lines {
    kind
    months
    currentExpiresAt
    newExpiresAt
    description
    price {
      ...FullPrice
    }
    service {
      id
    }
  }
  price {
    ...FullPrice
  }
  taxes {
    rate
    tax {
      ...Amount
    }
  }
  balance {
    ...Amount
  }
  paymentMethods {
    ...Card
  }
}
fragment Refusal on UserError {
  code
  message
  path
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`),Qh=new $(`
    mutation RenewServices($input: RenewServicesInput!) {
  renewServices(input: $input) {
    operation {
      id
      state
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),$h=new $(`
    query OperationPage($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on Operation {
      ...OperationProgress
    }
  }
}
    fragment OperationProgress on Operation {
  id
  kind
  state
  createdAt
  updatedAt
  finishedAt
  message
  code
  actionUrl
  steps {
    name
    label
    state
  }
  order {
    id
    state
    price {
      ...FullPrice
    }
    lines {
      id
      kind
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        ...ServiceName
      }
      creditNote {
        id
        number
      }
    }
    invoice {
      id
      number
    }
  }
}
fragment ServiceName on Service {
  id
  name
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`),eg=new $(`
    query OperationNow($id: ID!) {
  node(id: $id) {
    __typename
    ... on Operation {
      ...OperationProgress
    }
  }
}
    fragment OperationProgress on Operation {
  id
  kind
  state
  createdAt
  updatedAt
  finishedAt
  message
  code
  actionUrl
  steps {
    name
    label
    state
  }
  order {
    id
    state
    price {
      ...FullPrice
    }
    lines {
      id
      kind
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        ...ServiceName
      }
      creditNote {
        id
        number
      }
    }
    invoice {
      id
      number
    }
  }
}
fragment ServiceName on Service {
  id
  name
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`),tg=new $(`
    subscription OperationChanged($id: ID!) {
  operationChanged(id: $id) {
    ...OperationProgress
  }
}
    fragment OperationProgress on Operation {
  id
  kind
  state
  createdAt
  updatedAt
  finishedAt
  message
  code
  actionUrl
  steps {
    name
    label
    state
  }
  order {
    id
    state
    price {
      ...FullPrice
    }
    lines {
      id
      kind
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        ...ServiceName
      }
      creditNote {
        id
        number
      }
    }
    invoice {
      id
      number
    }
  }
}
fragment ServiceName on Service {
  id
  name
}
fragment Amount on Money {
  amount
  currency
}
fragment FullPrice on Price {
  net {
    ...Amount
  }
  tax {
    ...Amount
  }
  total {
    ...Amount
  }
}`),ng=new $(`
    query Services($filter: ServiceFilter!, $orderBy: ServiceOrder!, $after: String, $withOrders: Boolean!) {
  ...Shell
  viewer {
    account {
      id
      pricesIncludeTax
      services(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
        nodes {
          ...ServiceRow
        }
        totalCount
        totalCountLabel
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      orders(pendingOnly: true, first: 20) @include(if: $withOrders) {
        nodes {
          ...WaitingOrder
        }
      }
    }
  }
}
    fragment ServiceRow on Service {
  ...ServiceName
  kind
  status
  expiresAt
  renewalMode
  daysLeft
  product {
    name
  }
  renewalPrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
  actions {
    ...AllowedAction
  }
}
fragment WaitingOrder on Order {
  id
  state
  createdAt
  price {
    total {
      ...Amount
    }
  }
  lines {
    id
    service {
      ...ServiceName
    }
  }
  operation {
    id
    state
  }
}
fragment ServiceName on Service {
  id
  name
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`),rg=new $(`
    query LatestInvoice($id: ID!) {
  node(id: $id) {
    ... on Service {
      id
      latestInvoice {
        id
        number
      }
    }
  }
}
    `),ig=new $(`
    query ServiceDetail($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on Service {
      ...ServiceRow
      createdAt
      automaticRenewal {
        chargeOn
        most {
          ...Amount
        }
        warnings {
          risk
          harmless
          message
        }
      }
      graceUntil
      suspendsAt
      restorableUntil
      purgeAt
      suspensions {
        code
        label
        since
      }
      periods {
        beginsAt
        endsAt
        net {
          ...Amount
        }
      }
      invoices(first: 5) {
        ...DocumentRow
      }
      operations(first: 5) {
        ...OperationRow
      }
      tickets(first: 5) {
        ...TicketRow
      }
      history(first: 20) {
        id
        at
        label
        by
      }
    }
    ... on DomainService {
      domainName
      registryExpiresAt
    }
    ... on HostingService {
      identifier
    }
  }
  viewer {
    account {
      id
      pricesIncludeTax
    }
  }
}
    fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
  beingPaid
  open {
    ...Amount
  }
  summary
  price {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
}
fragment ServiceRow on Service {
  ...ServiceName
  kind
  status
  expiresAt
  renewalMode
  daysLeft
  product {
    name
  }
  renewalPrice {
    net {
      ...Amount
    }
    total {
      ...Amount
    }
  }
  actions {
    ...AllowedAction
  }
}
fragment ServiceName on Service {
  id
  name
}
fragment OperationRow on Operation {
  id
  kind
  state
  createdAt
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}`),ag=new $(`
    mutation CancelService($input: CancelServiceInput!) {
  cancelService(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),og=new $(`
    mutation SetAutomaticRenewal($input: SetAutomaticRenewalInput!) {
  setAutomaticRenewal(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),sg=new $(`
    mutation KeepService($input: KeepServiceInput!) {
  keepService(input: $input) {
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),cg=new $(`
    query RunningOperations {
  ...Shell
}
    fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}`),lg=new $(`
    mutation SetLanguage($input: SetLanguageInput!) {
  setLanguage(input: $input) {
    person {
      id
      locale
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),ug=new $(`
    query StaffTickets($closed: Boolean!, $after: String) {
  brand {
    name
  }
  staff {
    ...StaffBar
    tickets(closed: $closed, first: 100, after: $after) {
      nodes {
        ...StaffTicketRow
      }
      totalCount
      totalCountLabel
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
  }
}
fragment StaffTicketRow on Ticket {
  ...TicketRow
  account {
    id
    number
    name
  }
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}`),dg=new $(`
    query StaffTicket($id: ID!) {
  brand {
    name
  }
  staff {
    ...StaffBar
    ticket(id: $id) {
      ...StaffTicketThread
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
  }
}
fragment StaffTicketThread on Ticket {
  ...TicketThread
  account {
    id
    number
    name
  }
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`),fg=new $(`
    mutation AnswerTicket($input: AnswerTicketInput!) {
  answerTicket(input: $input) {
    ticket {
      ...StaffTicketThread
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Refusal on UserError {
  code
  message
  path
}
fragment StaffTicketThread on Ticket {
  ...TicketThread
  account {
    id
    number
    name
  }
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`),pg=new $(`
    query StaffWork($kind: WorkKind, $search: String, $after: String) {
  brand {
    name
  }
  staff {
    ...StaffBar
    work(kind: $kind, search: $search, first: 100, after: $after) {
      nodes {
        ...StaffWorkRow
      }
      totalCount
      totalCountLabel
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
  }
}
fragment StaffWorkRow on StuckWork {
  id
  kind
  job
  since
  why
  detail
  services
  recipient
  amount {
    amount
    currency
  }
  ways
  account {
    id
    number
    name
  }
}`),mg=new $(`
    query StaffWorkItem($id: ID!) {
  brand {
    name
  }
  staff {
    ...StaffBar
    workItem(id: $id) {
      ...StaffWorkRow
    }
  }
}
    fragment StaffBar on Staff {
  person {
    id
    name
  }
  waiting: work(first: 1) {
    totalCount
    totalCountLabel
  }
}
fragment StaffWorkRow on StuckWork {
  id
  kind
  job
  since
  why
  detail
  services
  recipient
  amount {
    amount
    currency
  }
  ways
  account {
    id
    number
    name
  }
}`),hg=new $(`
    mutation ResolveWork($input: ResolveWorkInput!) {
  resolveWork(input: $input) {
    work {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),gg=new $(`
    query Tickets($closed: Boolean!, $after: String) {
  ...Shell
  viewer {
    account {
      id
      tickets(closed: $closed, first: 100, after: $after) {
        nodes {
          ...TicketRow
        }
        totalCount
        totalCountLabel
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}`),_g=new $(`
    query TicketForm($id: ID!, $about: Boolean!) {
  ...Shell
  node(id: $id) @include(if: $about) {
    __typename
    ... on Service {
      ...ServiceName
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}`),vg=new $(`
    query TicketPage($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on Ticket {
      ...TicketThread
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Shell on Query {
  brand {
    name
    helpUrl
    demo
  }
  viewer {
    person {
      id
      name
      email
      locale
    }
    account {
      id
      number
      name
      running: operations(runningOnly: true, first: 20) {
        nodes {
          ...RunningOperation
        }
      }
    }
  }
}
fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`),yg=new $(`
    query TicketNow($id: ID!) {
  node(id: $id) {
    __typename
    ... on Ticket {
      ...TicketThread
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`),bg=new $(`
    subscription TicketChanged($id: ID!) {
  ticketChanged(id: $id) {
    ...TicketThread
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`),xg=new $(`
    mutation OpenTicket($input: OpenTicketInput!) {
  openTicket(input: $input) {
    ticket {
      id
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  code
  message
  path
}`),Sg=new $(`
    mutation ReplyToTicket($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) {
    ticket {
      ...TicketThread
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Refusal on UserError {
  code
  message
  path
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`),Cg=new $(`
    mutation CloseTicket($input: CloseTicketInput!) {
  closeTicket(input: $input) {
    ticket {
      ...TicketThread
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment ServiceName on Service {
  id
  name
}
fragment Refusal on UserError {
  code
  message
  path
}
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    ...ServiceName
  }
}
fragment TicketThread on Ticket {
  ...TicketRow
  openedAt
  messages {
    id
    author
    fromStaff
    text
    sentAt
  }
}`),wg=`/assets/mark-CdQFqMiu.svg`,Tg=document.title.startsWith(`__`)?`Comptoir`:document.title;function Eg(){return(0,G.jsxs)(`span`,{style:{display:`inline-flex`,alignItems:`center`,gap:`0.625rem`,fontWeight:650,fontSize:`1.0625rem`,letterSpacing:`-0.01em`,whiteSpace:`nowrap`},children:[(0,G.jsx)(`img`,{src:wg,alt:``,width:28,height:28}),Tg]})}var Dg={fr:`Français`,en:`English`},Og=[`light`,`dark`,`auto`],kg={light:jm,dark:Em,auto:gm};function Ag(){let{t:e,i18n:t}=m(),n=d(),r=tm()?.viewer?.person,i=Np(t.language)??`fr`,a=async e=>{await Ip(e),r&&await zp(lg,{input:{locale:e}}).catch(()=>null),await n.invalidateQueries()};return(0,G.jsxs)(X,{width:180,children:[(0,G.jsx)(X.Target,{children:(0,G.jsx)(fd,{variant:`subtle`,color:`gray`,px:`xs`,style:{color:`var(--ink)`},"aria-label":e(`shell.language`,{code:i.toUpperCase(),name:Dg[i]}),children:i.toUpperCase()})}),(0,G.jsx)(X.Dropdown,{"aria-label":e(`shell.chooseLanguage`),children:Ap.map(e=>(0,G.jsx)(X.Item,{lang:e,onClick:()=>void a(e),rightSection:e===i&&(0,G.jsx)(fm,{size:16,"aria-hidden":!0}),children:Dg[e]},e))})]})}function jg(){let{t:e}=m(),{colorScheme:t,setColorScheme:n}=Qt(),r=kg[t];return(0,G.jsxs)(X,{width:200,children:[(0,G.jsx)(X.Target,{children:(0,G.jsx)(Pc,{variant:`subtle`,color:`gray`,size:36,style:{color:`var(--ink)`},"aria-label":e(`shell.scheme`,{name:e(`shell.schemes.${t}`)}),children:(0,G.jsx)(r,{size:18,"aria-hidden":!0})})}),(0,G.jsx)(X.Dropdown,{"aria-label":e(`shell.chooseScheme`),children:Og.map(r=>{let i=kg[r];return(0,G.jsx)(X.Item,{onClick:()=>n(r),leftSection:(0,G.jsx)(i,{size:16,"aria-hidden":!0}),rightSection:r===t&&(0,G.jsx)(fm,{size:16,"aria-hidden":!0}),children:e(`shell.schemes.${r}`)},r)})})]})}export{bg as $,K as $n,Jp as $t,jh as A,sc as An,xm as At,Th as B,jo as Bn,um as Bt,xg as C,Cu as Cn,k as Cr,km as Ct,Mh as D,zc as Dn,wm as Dt,$h as E,Wc as En,Tm as Et,Rh as F,Es as Fn,hm as Ft,ng as G,uo as Gn,im as Gt,cg as H,Ao as Hn,cm as Ht,Qh as I,Ss as In,mm as It,Lh as J,J as Jn,Yp as Jt,og as K,Nr as Kn,rm as Kt,Xh as L,Io as Ln,pm as Lt,Gh as M,Xs as Mn,ym as Mt,Wh as N,Ws as Nn,vm as Nt,kh as O,Pc as On,Cm as Ot,Zh as P,js as Pn,_m as Pt,mg as Q,Dn as Qn,tm as Qt,Sg as R,Mo as Rn,fm as Rt,rg as S,Eu as Sn,ee as Sr,Am as St,eg as T,fl as Tn,Dm as Tt,ig as U,No as Un,om as Ut,Hh as V,ko as Vn,lm as Vt,Bh as W,Do as Wn,nm as Wt,ug as X,Xn,em as Xt,dg as Y,wr as Yn,Zp as Yt,pg as Z,q as Zn,$p as Zt,Eh as _,fd as _n,H as _r,Fm as _t,Ch as a,Np as an,dt as ar,xh as at,Oh as b,Iu as bn,L as br,Nm as bt,Jh as c,kp as cn,Je as cr,yh as ct,Cg as d,yf as dn,Ge as dr,zm as dt,Lp as en,En as er,_g as et,wh as f,ff as fn,He as fr,Hm as ft,Dh as g,Md as gn,le as gr,Pm as gt,Ah as h,X as hn,de as hr,Bm as ht,Eg as i,Vp as in,Ot as ir,Ph as it,Kh as j,nc as jn,bm as jt,qh as k,Ec as kn,Sm as kt,ag as l,Cp as ln,qe as lr,Gm as lt,Uh as m,sf as mn,ge as mr,Lm as mt,jg as n,Hp as nn,It as nr,vg as nt,Fh as o,Pp as on,W as or,hh as ot,Vh as p,df as pn,Ve as pr,Vm as pt,Nh as q,Y as qn,Gp as qt,Tg as r,Rp as rn,kt as rr,gg as rt,fg as s,Fp as sn,ot as sr,Sh as st,Ag as t,zp as tn,zt as tr,yg as tt,Yh as u,If as un,Ke as ur,Wm as ut,Ih as v,rd as vn,z as vr,Im as vt,tg as w,eu as wn,C as wr,Om as wt,sg as x,Mu as xn,R as xr,Mm as xt,zh as y,$u as yn,re as yr,Um as yt,hg as z,Po as zn,dm as zt};