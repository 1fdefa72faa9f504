import{r as e}from"./rolldown-runtime-XKyaHtl9.js";import{An as t,At as n,Bt as r,Cn as i,Ct as a,Dn as o,Et as s,Ft as c,Gt as l,Ht as u,It as d,K as f,Lt as p,Mn as m,Mt as h,Nn as g,Nt as _,O as v,On as y,Ot as b,Sn as x,Tt as ee,U as te,Ut as ne,Vt as re,Wt as ie,an as ae,bn as S,cn as C,dn as oe,fn as w,ft as T,gn as se,hn as E,in as D,jn as O,jt as k,kn as A,kt as ce,lt as j,mn as M,nn as N,on as P,p as le,pn as ue,pt as de,rn as F,rt as fe,tn as pe,un as me,ut as he,vn as ge,vt as _e,w as ve,wt as ye,x as be,xn as xe,xt as Se,yn as Ce,zt as we}from"./ui-D2rCYesh.js";import{i as Te,n as Ee}from"./react-CELlnBRq.js";import{y as De}from"./router-s45aeH9E.js";import{t as Oe}from"./words-Do1HcqvU.js";var I=Ee(),[ke,L]=m(`ModalBase component was not found in tree`),R=e(Te(),1);function Ae({opened:e,transitionDuration:t}){let[n,r]=(0,R.useState)(e),i=(0,R.useRef)(-1),a=ge()?0:t;return(0,R.useEffect)(()=>(e?(r(!0),window.clearTimeout(i.current)):a===0?r(!1):i.current=window.setTimeout(()=>r(!1),a),()=>window.clearTimeout(i.current)),[e,a]),n}function je({id:e,transitionProps:t,opened:n,trapFocus:r,closeOnEscape:a,onClose:o,returnFocus:s,handledEscapeEvents:c}){let l=x(e),[u,d]=(0,R.useState)(!1),[f,p]=(0,R.useState)(!1),m=Ae({opened:n,transitionDuration:typeof t?.duration==`number`?t?.duration:200});return xe(`keydown`,e=>{e.key===`Escape`&&a&&!e.isComposing&&n&&!c?.has(e)&&e.target?.getAttribute(`data-mantine-stop-propagation`)!==`true`&&(c?.add(e),o())},{capture:!0}),i({opened:n,shouldReturnFocus:r&&s}),{_id:l,titleMounted:u,bodyMounted:f,shouldLockScroll:m,setTitleMounted:d,setBodyMounted:p}}function Me({keepMounted:e,keepMountedMode:n=`activity`,opened:r,onClose:i,id:a,transitionProps:o,onExitTransitionEnd:s,onEnterTransitionEnd:c,trapFocus:l,closeOnEscape:u,returnFocus:d,closeOnClickOutside:f,withinPortal:p,portalProps:m,lockScroll:h,children:g,zIndex:v,shadow:b,padding:x,__vars:ee,unstyled:te,removeScrollProps:ne,__handledEscapeEvents:ie,...ae}){let{_id:S,titleMounted:C,bodyMounted:oe,shouldLockScroll:w,setTitleMounted:T,setBodyMounted:se}=je({id:a,transitionProps:o,opened:r,trapFocus:l,closeOnEscape:u,onClose:i,returnFocus:d,handledEscapeEvents:ie}),{key:E,...D}=ne||{};return(0,I.jsx)(re,{...m,withinPortal:p,children:(0,I.jsx)(ke,{value:{opened:r,onClose:i,closeOnClickOutside:f,onExitTransitionEnd:s,onEnterTransitionEnd:c,transitionProps:{...o,keepMounted:e,keepMountedMode:n},getTitleId:()=>`${S}-title`,getBodyId:()=>`${S}-body`,titleMounted:C,bodyMounted:oe,setTitleMounted:T,setBodyMounted:se,trapFocus:l,closeOnEscape:u,zIndex:v,unstyled:te},children:(0,I.jsx)(_,{enabled:w&&h,...D,children:(0,I.jsx)(N,{...ae,id:S,__vars:{...ee,"--mb-z-index":(v||O(`modal`)).toString(),"--mb-shadow":y(b),"--mb-padding":t(x)},children:g})},E)})})}Me.displayName=`@mantine/core/ModalBase`;function Ne(){let e=L();return(0,R.useEffect)(()=>(e.setBodyMounted(!0),()=>e.setBodyMounted(!1)),[]),e.getBodyId()}var z={title:`m_615af6c9`,header:`m_b5489c3c`,inner:`m_60c222c7`,content:`m_fd1ab0aa`,close:`m_606cb269`,body:`m_5df29311`};function Pe({className:e,...t}){let n=Ne(),r=L();return(0,I.jsx)(N,{id:n,className:M({[z.body]:!r.unstyled},e),...t})}Pe.displayName=`@mantine/core/ModalBaseBody`;function Fe({className:e,onClick:t,...n}){let r=L();return(0,I.jsx)(d,{...n,onClick:e=>{r.onClose(),t?.(e)},className:M({[z.close]:!r.unstyled},e),unstyled:r.unstyled})}Fe.displayName=`@mantine/core/ModalBaseCloseButton`;function Ie({transitionProps:e,className:t,innerProps:n,onKeyDown:i,style:a,ref:o,...s}){let c=L();return(0,I.jsx)(r,{mounted:c.opened,transition:`pop`,...c.transitionProps,onExited:()=>{c.onExitTransitionEnd?.(),c.transitionProps?.onExited?.()},onEntered:()=>{c.onEnterTransitionEnd?.(),c.transitionProps?.onEntered?.()},...e,children:e=>(0,I.jsx)(`div`,{...n,className:M({[z.inner]:!c.unstyled},n.className),children:(0,I.jsx)(we,{active:c.opened&&c.trapFocus,innerRef:o,children:(0,I.jsx)(ne,{...s,component:`section`,role:`dialog`,tabIndex:-1,"aria-modal":!0,"aria-describedby":c.bodyMounted?c.getBodyId():void 0,"aria-labelledby":c.titleMounted?c.getTitleId():void 0,style:[a,e],className:M({[z.content]:!c.unstyled},t),unstyled:c.unstyled,children:s.children})})})})}Ie.displayName=`@mantine/core/ModalBaseContent`;function Le({className:e,...t}){let n=L();return(0,I.jsx)(N,{component:`header`,className:M({[z.header]:!n.unstyled},e),...t})}Le.displayName=`@mantine/core/ModalBaseHeader`;var Re={duration:200,timingFunction:`ease`,transition:`fade`};function ze(e){let t=L();return{...Re,...t.transitionProps,...e}}function Be({onClick:e,transitionProps:t,style:n,visible:i,...a}){let o=L(),s=ze(t);return(0,I.jsx)(r,{mounted:i===void 0?o.opened:i,...s,transition:`fade`,children:t=>(0,I.jsx)(u,{fixed:!0,style:[n,t],zIndex:o.zIndex,unstyled:o.unstyled,onClick:t=>{e?.(t),o.closeOnClickOutside&&o.onClose()},...a})})}Be.displayName=`@mantine/core/ModalBaseOverlay`;function Ve(){let e=L();return(0,R.useEffect)(()=>(e.setTitleMounted(!0),()=>e.setTitleMounted(!1)),[]),e.getTitleId()}function He({className:e,...t}){let n=Ve(),r=L();return(0,I.jsx)(N,{component:`h2`,className:M({[z.title]:!r.unstyled},e),id:n,...t})}He.displayName=`@mantine/core/ModalBaseTitle`;function Ue({children:e}){return(0,I.jsx)(I.Fragment,{children:e})}function We(e){return typeof e==`string`?{value:e,label:e}:typeof e==`object`&&`value`in e&&!(`label`in e)?{value:e.value,label:`${e.value}`,disabled:e.disabled}:typeof e==`object`&&`group`in e?{group:e.group,items:e.items.map(e=>We(e))}:typeof e==`number`||typeof e==`bigint`||typeof e==`boolean`?{value:e,label:`${e}`}:e}function Ge(e){return e?e.map(e=>We(e)):[]}var Ke={dropdown:`m_88b62a41`,search:`m_985517d8`,options:`m_b2821a6e`,option:`m_92253aa5`,empty:`m_2530cd1d`,header:`m_858f94bd`,footer:`m_82b967cb`,group:`m_254f3e4f`,groupLabel:`m_2bb2e9e5`,chevron:`m_2943220b`,optionsDropdownOption:`m_390b5f4`,optionsDropdownCheckIcon:`m_8ee53fc2`,optionsDropdownCheckPlaceholder:`m_a530ee0a`},qe={error:null},Je=E((e,{size:t,color:n})=>({chevron:{"--combobox-chevron-size":A(t,`combobox-chevron-size`),"--combobox-chevron-color":n?w(n,e):void 0}})),Ye=F(e=>{let t=C(`ComboboxChevron`,qe,e),{size:n,error:r,style:i,className:a,classNames:o,styles:s,unstyled:c,vars:l,attributes:u,mod:d,...f}=t,p=P({name:`ComboboxChevron`,classes:Ke,props:t,style:i,className:a,classNames:o,styles:s,unstyled:c,vars:l,varsResolver:Je,attributes:u,rootSelector:`chevron`});return(0,I.jsx)(N,{component:`svg`,...f,...p(`chevron`),size:n,viewBox:`0 0 15 15`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,mod:[`combobox-chevron`,{error:r},d],children:(0,I.jsx)(`path`,{d:`M4.93179 5.43179C4.75605 5.60753 4.75605 5.89245 4.93179 6.06819C5.10753 6.24392 5.39245 6.24392 5.56819 6.06819L7.49999 4.13638L9.43179 6.06819C9.60753 6.24392 9.89245 6.24392 10.0682 6.06819C10.2439 5.89245 10.2439 5.60753 10.0682 5.43179L7.81819 3.18179C7.73379 3.0974 7.61933 3.04999 7.49999 3.04999C7.38064 3.04999 7.26618 3.0974 7.18179 3.18179L4.93179 5.43179ZM10.0682 9.56819C10.2439 9.39245 10.2439 9.10753 10.0682 8.93179C9.89245 8.75606 9.60753 8.75606 9.43179 8.93179L7.49999 10.8636L5.56819 8.93179C5.39245 8.75606 5.10753 8.75606 4.93179 8.93179C4.75605 9.10753 4.75605 9.39245 4.93179 9.56819L7.18179 11.8182C7.35753 11.9939 7.64245 11.9939 7.81819 11.8182L10.0682 9.56819Z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})});Ye.classes=Ke,Ye.varsResolver=Je,Ye.displayName=`@mantine/core/ComboboxChevron`;var Xe={root:`m_fea6bf1a`,burger:`m_d4fb9cad`},Ze=E((e,{color:t,size:n,lineSize:r,transitionDuration:i,transitionTimingFunction:a})=>({root:{"--burger-color":t?w(t,e):void 0,"--burger-size":A(n,`burger-size`),"--burger-line-size":r?g(r):void 0,"--burger-transition-duration":i===void 0?void 0:`${i}ms`,"--burger-transition-timing-function":a}})),Qe=F(e=>{let t=C(`Burger`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,opened:c,children:l,transitionDuration:u,transitionTimingFunction:d,lineSize:f,attributes:p,...m}=t,h=P({name:`Burger`,classes:Xe,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:p,vars:s,varsResolver:Ze});return(0,I.jsxs)(ie,{...h(`root`),...m,children:[(0,I.jsx)(N,{mod:[`reduce-motion`,{opened:c}],...h(`burger`)}),l]})});Qe.classes=Xe,Qe.varsResolver=Ze,Qe.displayName=`@mantine/core/Burger`;var[$e,B]=m(`Drawer component was not found in tree`),V={root:`m_f11b401e`,header:`m_5a7c2c9`,content:`m_b8a05bbd`,inner:`m_31cd769a`},et=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`DrawerBody`,null,e),s=B();return(0,I.jsx)(Pe,{...s.getStyles(`body`,{classNames:t,style:r,styles:i,className:n}),...o})});et.classes=V,et.displayName=`@mantine/core/DrawerBody`;var tt=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`DrawerCloseButton`,null,e),s=B();return(0,I.jsx)(Fe,{...s.getStyles(`close`,{classNames:t,style:r,styles:i,className:n}),...o})});tt.classes=V,tt.displayName=`@mantine/core/DrawerCloseButton`;var nt=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,radius:s,__hidden:c,...l}=C(`DrawerContent`,null,e),u=B(),d=u.scrollAreaComponent||Ue;return(0,I.jsx)(Ie,{...u.getStyles(`content`,{className:n,style:r,styles:i,classNames:t}),innerProps:u.getStyles(`inner`,{className:n,style:r,styles:i,classNames:t}),...l,radius:s||u.radius||0,"data-hidden":c||void 0,children:(0,I.jsx)(d,{style:{height:`calc(100vh - var(--drawer-offset) * 2)`},children:o})})});nt.classes=V,nt.displayName=`@mantine/core/DrawerContent`;var rt=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`DrawerHeader`,null,e),s=B();return(0,I.jsx)(Le,{...s.getStyles(`header`,{classNames:t,style:r,styles:i,className:n}),...o})});rt.classes=V,rt.displayName=`@mantine/core/DrawerHeader`;var it=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`DrawerOverlay`,null,e),s=B();return(0,I.jsx)(Be,{...s.getStyles(`overlay`,{classNames:t,style:r,styles:i,className:n}),...o})});it.classes=V,it.displayName=`@mantine/core/DrawerOverlay`;function at(e){switch(e){case`top`:return`flex-start`;case`bottom`:return`flex-end`;default:return}}function ot(e){if(e===`top`||e===`bottom`)return`0 0 calc(100% - var(--drawer-offset, 0rem) * 2)`}var st={top:`slide-down`,bottom:`slide-up`,left:`slide-right`,right:`slide-left`},ct={top:`slide-down`,bottom:`slide-up`,right:`slide-right`,left:`slide-left`},lt={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:O(`modal`),position:`left`},ut=E((e,{position:t,size:n,offset:r})=>({root:{"--drawer-size":A(n,`drawer-size`),"--drawer-flex":ot(t),"--drawer-height":t===`left`||t===`right`?void 0:`var(--drawer-size)`,"--drawer-align":at(t),"--drawer-justify":t===`right`?`flex-end`:void 0,"--drawer-offset":g(r)}})),H=F(e=>{let t=C(`DrawerRoot`,lt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,scrollAreaComponent:c,position:u,transitionProps:d,radius:f,attributes:p,...m}=t,{dir:h}=pe(),g=P({name:`Drawer`,classes:V,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:p,vars:s,varsResolver:ut}),_=(h===`rtl`?ct:st)[u];return(0,I.jsx)($e,{value:{scrollAreaComponent:c,getStyles:g,radius:f},children:(0,I.jsx)(Me,{...g(`root`),transitionProps:{transition:_,...d},"data-offset-scrollbars":c===l.Autosize||void 0,unstyled:o,...m})})});H.classes=V,H.varsResolver=ut,H.displayName=`@mantine/core/DrawerRoot`;var dt=(0,R.createContext)(null);function ft({children:e}){let[t,n]=(0,R.useState)([]),[r,i]=(0,R.useState)(O(`modal`)),[a]=(0,R.useState)(()=>new WeakSet);return(0,I.jsx)(dt,{value:{stack:t,addModal:(e,t)=>{n(t=>[...new Set([...t,e])]),i(e=>typeof t==`number`&&typeof e==`number`?Math.max(e,t):e)},removeModal:e=>n(t=>t.filter(t=>t!==e)),getZIndex:e=>`calc(${r} + ${t.indexOf(e)} + 1)`,currentId:t[t.length-1],maxZIndex:r,handledEscapeEvents:a},children:e})}ft.displayName=`@mantine/core/DrawerStack`;var pt=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`DrawerTitle`,null,e),s=B();return(0,I.jsx)(He,{...s.getStyles(`title`,{classNames:t,style:r,styles:i,className:n}),...o})});pt.classes=V,pt.displayName=`@mantine/core/DrawerTitle`;var mt={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:O(`modal`),withOverlay:!0,withCloseButton:!0},U=F(e=>{let{title:t,withOverlay:n,overlayProps:r,withCloseButton:i,closeButtonProps:a,children:o,opened:s,stackId:c,zIndex:l,...u}=C(`Drawer`,mt,e),d=(0,R.use)(dt),f=!!t||i,p=d&&c?{closeOnEscape:d.currentId===c,trapFocus:d.currentId===c,zIndex:d.getZIndex(c),__handledEscapeEvents:d.handledEscapeEvents}:{},m=n===!1?!1:c&&d?d.currentId===c:s;return(0,R.useEffect)(()=>{d&&c&&(s?d.addModal(c,l||O(`modal`)):d.removeModal(c))},[s,c,l]),(0,I.jsxs)(H,{opened:s,zIndex:d&&c?d.getZIndex(c):l,...u,...p,children:[n&&(0,I.jsx)(it,{visible:m,transitionProps:d&&c?{duration:0}:void 0,...r}),(0,I.jsxs)(nt,{__hidden:d&&c&&s?c!==d.currentId:!1,children:[f&&(0,I.jsxs)(rt,{children:[t&&(0,I.jsx)(pt,{children:t}),i&&(0,I.jsx)(tt,{...a})]}),(0,I.jsx)(et,{children:o})]})]})});U.classes=V,U.displayName=`@mantine/core/Drawer`,U.Root=H,U.Overlay=it,U.Content=nt,U.Body=et,U.Header=rt,U.Title=pt,U.CloseButton=tt,U.Stack=ft;var ht=[`borderBottomWidth`,`borderLeftWidth`,`borderRightWidth`,`borderTopWidth`,`boxSizing`,`fontFamily`,`fontSize`,`fontStyle`,`fontWeight`,`letterSpacing`,`lineHeight`,`paddingBottom`,`paddingLeft`,`paddingRight`,`paddingTop`,`tabSize`,`textIndent`,`textRendering`,`textTransform`,`width`,`wordBreak`,`wordSpacing`,`scrollbarGutter`],gt={"min-height":`0`,"max-height":`none`,height:`0`,visibility:`hidden`,overflow:`hidden`,position:`absolute`,"z-index":`-1000`,top:`0`,right:`0`,display:`block`};function _t(e){Object.keys(gt).forEach(t=>{e.style.setProperty(t,gt[t],`important`)})}function vt(e){let t=window.getComputedStyle(e);if(t===null)return null;let n={};for(let e of ht)n[e]=t[e];return n.boxSizing===``?null:{sizingStyle:n,paddingSize:parseFloat(n.paddingBottom)+parseFloat(n.paddingTop),borderSize:parseFloat(n.borderBottomWidth)+parseFloat(n.borderTopWidth)}}var W=null;function yt(e,t,n=1,r=1/0){W||(W=document.createElement(`textarea`),W.setAttribute(`tabindex`,`-1`),W.setAttribute(`aria-hidden`,`true`),W.setAttribute(`aria-label`,`autosize measurement`),_t(W)),W.parentNode===null&&document.body.appendChild(W);let{paddingSize:i,borderSize:a,sizingStyle:o}=e,{boxSizing:s}=o;Object.keys(o).forEach(e=>{W.style[e]=o[e]}),_t(W),W.value=t;let c=s===`border-box`?W.scrollHeight+a:W.scrollHeight-i;W.value=t,c=s===`border-box`?W.scrollHeight+a:W.scrollHeight-i,W.value=`x`;let l=W.scrollHeight-i,u=l*n;s===`border-box`&&(u=u+i+a),c=Math.max(u,c);let d=l*r;return s===`border-box`&&(d=d+i+a),c=Math.min(d,c),[c,l]}function bt({maxRows:e,minRows:t,onChange:n,ref:r,...i}){let a=i.value!==void 0,o=(0,R.useRef)(null),s=S(o,r),c=(0,R.useRef)(0),l=(0,R.useRef)(0),u=()=>{let n=o.current;if(!n)return;let r=vt(n);if(!r)return;let[i]=yt(r,n.value||n.placeholder||`x`,t,e);c.current!==i&&(c.current=i,n.style.setProperty(`height`,`${i}px`,`important`))},d=(0,R.useEffectEvent)(u),f=e=>{a||u(),n?.(e)};return(0,R.useLayoutEffect)(u),(0,R.useEffect)(()=>{let e=()=>u();return window.addEventListener(`resize`,e),()=>window.removeEventListener(`resize`,e)},[]),(0,R.useEffect)(()=>{let e=o.current;if(!e||typeof ResizeObserver>`u`)return;l.current=e.offsetWidth;let t=0,n=new ResizeObserver(()=>{o.current&&o.current.offsetWidth!==l.current&&(l.current=o.current.offsetWidth,cancelAnimationFrame(t),t=requestAnimationFrame(d))});return n.observe(e),()=>{cancelAnimationFrame(t),n.disconnect()}},[]),(0,R.useEffect)(()=>{let e=()=>u();return document.fonts.addEventListener(`loadingdone`,e),()=>document.fonts.removeEventListener(`loadingdone`,e)},[]),(0,R.useEffect)(()=>{let e=e=>{if(o.current?.form===e.target&&!a){let e=o.current.value;requestAnimationFrame(()=>{o.current&&e!==o.current.value&&u()})}};return document.body.addEventListener(`reset`,e),()=>document.body.removeEventListener(`reset`,e)},[a]),(0,I.jsx)(`textarea`,{rows:t,...i,onChange:f,ref:s})}var xt=F(e=>{let{autosize:t,maxRows:n,minRows:r,__staticSelector:i,resize:a,bottomSection:o,bottomSectionProps:s,...c}=C([`Input`,`InputWrapper`,`Textarea`],null,e),l=t&&se()!==`test`,u=l?{maxRows:n,minRows:r}:{};return(0,I.jsx)(k,{component:l?bt:`textarea`,...c,__staticSelector:i||`Textarea`,__bottomSection:o,__bottomSectionProps:s,multiline:!0,"data-no-overflow":t&&n===void 0||void 0,__vars:{"--input-resize":a},...u})});xt.classes=k.classes,xt.displayName=`@mantine/core/Textarea`;var[St,G]=m(`Modal component was not found in tree`),K={root:`m_9df02822`,content:`m_54c44539`,inner:`m_1f958f16`,header:`m_d0e2b9cd`},Ct=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`ModalBody`,null,e),s=G();return(0,I.jsx)(Pe,{...s.getStyles(`body`,{classNames:t,style:r,styles:i,className:n}),...o})});Ct.classes=K,Ct.displayName=`@mantine/core/ModalBody`;var wt=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`ModalCloseButton`,null,e),s=G();return(0,I.jsx)(Fe,{...s.getStyles(`close`,{classNames:t,style:r,styles:i,className:n}),...o})});wt.classes=K,wt.displayName=`@mantine/core/ModalCloseButton`;var Tt=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,__hidden:s,...c}=C(`ModalContent`,null,e),l=G(),u=l.scrollAreaComponent||Ue;return(0,I.jsx)(Ie,{...l.getStyles(`content`,{className:n,style:r,styles:i,classNames:t}),innerProps:l.getStyles(`inner`,{className:n,style:r,styles:i,classNames:t}),"data-full-screen":l.fullScreen||void 0,"data-modal-content":!0,"data-hidden":s||void 0,...c,children:(0,I.jsx)(u,{style:{maxHeight:l.fullScreen?`100dvh`:`calc(100dvh - (${g(l.yOffset)} * 2))`},children:o})})});Tt.classes=K,Tt.displayName=`@mantine/core/ModalContent`;var q=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`ModalHeader`,null,e),s=G();return(0,I.jsx)(Le,{...s.getStyles(`header`,{classNames:t,style:r,styles:i,className:n}),...o})});q.classes=K,q.displayName=`@mantine/core/ModalHeader`;var Et=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`ModalOverlay`,null,e),s=G();return(0,I.jsx)(Be,{...s.getStyles(`overlay`,{classNames:t,style:r,styles:i,className:n}),...o})});Et.classes=K,Et.displayName=`@mantine/core/ModalOverlay`;var Dt={__staticSelector:`Modal`,closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:O(`modal`),transitionProps:{duration:200,transition:`fade-down`},yOffset:`5dvh`},Ot=E((e,{radius:t,size:n,yOffset:r,xOffset:i})=>({root:{"--modal-radius":t===void 0?void 0:o(t),"--modal-size":A(n,`modal-size`),"--modal-y-offset":g(r),"--modal-x-offset":g(i)}})),J=F(e=>{let t=C(`ModalRoot`,Dt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,yOffset:c,scrollAreaComponent:u,radius:d,fullScreen:f,centered:p,xOffset:m,__staticSelector:h,attributes:g,..._}=t,v=P({name:h,classes:K,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:g,vars:s,varsResolver:Ot});return(0,I.jsx)(St,{value:{yOffset:c,scrollAreaComponent:u,getStyles:v,fullScreen:f},children:(0,I.jsx)(Me,{...v(`root`),"data-full-screen":f||void 0,"data-centered":p||void 0,"data-offset-scrollbars":u===l.Autosize||void 0,unstyled:o,..._})})});J.classes=K,J.varsResolver=Ot,J.displayName=`@mantine/core/ModalRoot`;var kt=(0,R.createContext)(null);function At({children:e}){let[t,n]=(0,R.useState)([]),[r,i]=(0,R.useState)(O(`modal`)),[a]=(0,R.useState)(()=>new WeakSet);return(0,I.jsx)(kt,{value:{stack:t,addModal:(e,t)=>{n(t=>[...new Set([...t,e])]),i(e=>typeof t==`number`&&typeof e==`number`?Math.max(e,t):e)},removeModal:e=>n(t=>t.filter(t=>t!==e)),getZIndex:e=>`calc(${r} + ${t.indexOf(e)} + 1)`,currentId:t[t.length-1],maxZIndex:r,handledEscapeEvents:a},children:e})}At.displayName=`@mantine/core/ModalStack`;var jt=F(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=C(`ModalTitle`,null,e),s=G();return(0,I.jsx)(He,{...s.getStyles(`title`,{classNames:t,style:r,styles:i,className:n}),...o})});jt.classes=K,jt.displayName=`@mantine/core/ModalTitle`;var Mt={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:O(`modal`),transitionProps:{duration:200,transition:`fade-down`},withOverlay:!0,withCloseButton:!0},Y=F(e=>{let{title:t,withOverlay:n,overlayProps:r,withCloseButton:i,closeButtonProps:a,children:o,radius:s,opened:c,stackId:l,zIndex:u,...d}=C(`Modal`,Mt,e),f=(0,R.use)(kt),p=!!t||i,m=f&&l?{closeOnEscape:f.currentId===l,trapFocus:f.currentId===l,zIndex:f.getZIndex(l),__handledEscapeEvents:f.handledEscapeEvents}:{},h=n===!1?!1:l&&f?f.currentId===l:c;return(0,R.useEffect)(()=>{f&&l&&(c?f.addModal(l,u||O(`modal`)):f.removeModal(l))},[c,l,u]),(0,I.jsxs)(J,{radius:s,opened:c,zIndex:f&&l?f.getZIndex(l):u,...d,...m,children:[n&&(0,I.jsx)(Et,{visible:h,transitionProps:f&&l?{duration:0}:void 0,...r}),(0,I.jsxs)(Tt,{radius:s,__hidden:f&&l&&c?l!==f.currentId:!1,children:[p&&(0,I.jsxs)(q,{children:[t&&(0,I.jsx)(jt,{children:t}),i&&(0,I.jsx)(wt,{...a})]}),(0,I.jsx)(Ct,{children:o})]})]})});Y.classes=K,Y.displayName=`@mantine/core/Modal`,Y.Root=J,Y.Overlay=Et,Y.Content=Tt,Y.Body=Ct,Y.Header=q,Y.Title=jt,Y.CloseButton=wt,Y.Stack=At;function Nt(e){return`group`in e}function Pt({data:e}){if(Nt(e)){let t=e.items.map(e=>(0,I.jsx)(Pt,{data:e},e.value));return(0,I.jsx)(`optgroup`,{label:e.group,children:t})}let{value:t,label:n,...r}=e;return(0,I.jsx)(`option`,{value:e.value,...r,children:e.label})}Pt.displayName=`@mantine/core/NativeSelectOption`;var Ft={size:`sm`,rightSectionPointerEvents:`none`},It=F(e=>{let{data:t,children:n,size:r,error:i,rightSection:a,unstyled:o,...s}=C([`Input`,`InputWrapper`,`NativeSelect`],Ft,e),c=Ge(t).map((e,t)=>(0,I.jsx)(Pt,{data:e},t));return(0,I.jsx)(k,{component:`select`,...s,__staticSelector:`NativeSelect`,size:r,pointer:!0,error:i,unstyled:o,rightSection:a||(0,I.jsx)(Ye,{size:r,error:i,unstyled:o}),children:n||c})});It.classes=k.classes,It.displayName=`@mantine/core/NativeSelect`;var Lt=(0,R.createContext)(null),Rt=D((e=>{let{value:t,defaultValue:n,onChange:r,size:i,wrapperProps:a,children:o,name:s,readOnly:c,disabled:l,...u}=C(`RadioGroup`,null,e),d=x(s),[f,p]=Ce({value:t,defaultValue:n,finalValue:``,onChange:r});return(0,I.jsx)(Lt,{value:{value:f,onChange:e=>!c&&p(typeof e==`string`?e:e.currentTarget.value),size:i,name:d,disabled:l},children:(0,I.jsx)(h.Wrapper,{size:i,...a,...u,labelElement:`div`,__staticSelector:`RadioGroup`,children:(0,I.jsx)(ce,{role:`radiogroup`,children:o})})})}));Rt.classes=h.Wrapper.classes,Rt.displayName=`@mantine/core/RadioGroup`;var zt={card:`m_9dc8ae12`},Bt=(0,R.createContext)(null),Vt={withBorder:!0},Ht=E((e,{radius:t})=>({card:{"--card-radius":o(t)}})),Ut=F(e=>{let t=C(`RadioCard`,Vt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,checked:c,mod:l,withBorder:u,value:d,onClick:f,name:p,onKeyDown:m,attributes:h,...g}=t,_=P({name:`RadioCard`,classes:zt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:h,vars:s,varsResolver:Ht,rootSelector:`card`}),{dir:v}=pe(),y=(0,R.use)(Lt),b=typeof c==`boolean`?c:y?.value===d||!1,x=p||y?.name,ee=e=>{if(m?.(e),x&&[`ArrowDown`,`ArrowUp`,`ArrowLeft`,`ArrowRight`].includes(e.nativeEvent.code)){e.preventDefault();let t=Array.from(document.querySelectorAll(`[role="radio"][name="${x}"]`)),n=t.findIndex(t=>t===e.target),r=n+1>=t.length?0:n+1,i=n-1<0?t.length-1:n-1;e.nativeEvent.code===`ArrowDown`&&(t[r].focus(),t[r].click()),e.nativeEvent.code===`ArrowUp`&&(t[i].focus(),t[i].click()),e.nativeEvent.code===`ArrowLeft`&&(t[v===`ltr`?i:r].focus(),t[v===`ltr`?i:r].click()),e.nativeEvent.code===`ArrowRight`&&(t[v===`ltr`?r:i].focus(),t[v===`ltr`?r:i].click())}};return(0,I.jsx)(Bt,{value:{checked:b},children:(0,I.jsx)(ie,{mod:[{"with-border":u,checked:b},l],..._(`card`),...g,role:`radio`,"aria-checked":b,name:x,onClick:e=>{f?.(e),y?.onChange(d||``)},onKeyDown:ee})})});Ut.displayName=`@mantine/core/RadioCard`,Ut.classes=zt,Ut.varsResolver=Ht;var Wt={indicator:`m_717d7ff6`,icon:`m_3e4da632`,"indicator--light":`m_7eec72c0`,"indicator--outline":`m_2980836c`},Gt={icon:ee},Kt=E((e,{radius:t,color:n,size:r,iconColor:i,variant:a,autoContrast:s})=>{let c=ue({color:n||e.primaryColor,theme:e}),l=c.isThemeColor&&c.shade===void 0?`var(--mantine-color-${c.color}-outline)`:c.color,u=a===`light`?e.variantColorResolver({color:n||e.primaryColor,theme:e,variant:`light`,autoContrast:s}):void 0,d=a===`outline`?l:u?u.color:w(n,e);return{indicator:{"--radio-size":A(r,`radio-size`),"--radio-radius":t===void 0?void 0:o(t),"--radio-color":d,"--radio-bg":u?.background,"--radio-icon-size":typeof r==`number`?`calc(${A(r,`radio-size`)} * 0.4)`:A(r,`radio-icon-size`),"--radio-icon-color":i?w(i,e):u?u.color:me(s,e)?oe({color:n,theme:e,autoContrast:s}):void 0}}}),qt=F(e=>{let t=C(`RadioIndicator`,Gt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,icon:c,radius:l,color:u,iconColor:d,autoContrast:f,checked:p,mod:m,variant:h,disabled:g,attributes:_,...v}=t,y=P({name:`RadioIndicator`,classes:Wt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:_,vars:s,varsResolver:Kt,rootSelector:`indicator`}),b=(0,R.use)(Bt),x=typeof p==`boolean`?p:b?.checked||!1;return(0,I.jsx)(N,{...y(`indicator`,{variant:h}),variant:h,mod:[{checked:x,disabled:g},m],...v,children:(0,I.jsx)(c,{...y(`icon`)})})});qt.displayName=`@mantine/core/RadioIndicator`,qt.classes=Wt,qt.varsResolver=Kt;var Jt={root:`m_f3f1af94`,inner:`m_89c4f5e4`,icon:`m_f3ed6b2b`,radio:`m_8a3dbb89`,"radio--light":`m_99d09bcd`,"radio--outline":`m_1bfe9d39`},Yt={labelPosition:`right`,withErrorStyles:!0},Xt=E((e,{size:t,radius:n,color:r,iconColor:i,variant:a,autoContrast:s})=>{let c=ue({color:r||e.primaryColor,theme:e}),l=c.isThemeColor&&c.shade===void 0?`var(--mantine-color-${c.color}-outline)`:c.color,u=a===`light`?e.variantColorResolver({color:r||e.primaryColor,theme:e,variant:`light`,autoContrast:s}):void 0,d=a===`outline`?l:u?u.color:w(r,e);return{root:{"--radio-size":A(t,`radio-size`),"--radio-radius":n===void 0?void 0:o(n),"--radio-color":d,"--radio-bg":u?.background,"--radio-icon-color":i?w(i,e):u?u.color:me(s,e)?oe({color:r,theme:e,autoContrast:s}):void 0,"--radio-icon-size":A(t,`radio-icon-size`)}}}),X=F(e=>{let t=C(`Radio`,Yt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,id:c,size:l,label:u,labelPosition:d,description:f,error:p,radius:m,color:h,variant:g,disabled:_,wrapperProps:v,icon:y=ee,rootRef:te,iconColor:ne,onChange:re,mod:ie,attributes:S,withErrorStyles:oe,checked:w,readOnly:T,onClick:se,...E}=t,D=P({name:`Radio`,classes:Jt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:S,vars:s,varsResolver:Xt}),O=(0,R.use)(Lt),k=O?.size??l,A=t.size?l:k,{styleProps:ce,rest:j}=ae(E),M=x(c),le=[f?`${M}-description`:void 0,p&&typeof p!=`boolean`?`${M}-error`:void 0,j[`aria-describedby`]].filter(Boolean).join(` `)||void 0,ue=O?O.value===j.value:void 0,de={checked:ue??w,name:j.name??O?.name,onChange:e=>{T||(O?.onChange(e),re?.(e))},disabled:O?.disabled??_};return(0,I.jsx)(b,{...D(`root`),__staticSelector:`Radio`,__stylesApiProps:t,id:M,size:A,labelPosition:d,label:u,description:f,error:p,disabled:de.disabled,classNames:n,styles:a,unstyled:o,"data-checked":(ue??w)||void 0,variant:g,ref:te,mod:ie,attributes:S,...ce,...v,children:(0,I.jsxs)(N,{...D(`inner`),mod:{"label-position":d},children:[(0,I.jsx)(N,{...D(`radio`,{focusable:!0,variant:g}),...j,...de,component:`input`,mod:{error:!!p,"with-error-styles":oe},id:M,type:`radio`,readOnly:T,"aria-describedby":le,onClick:e=>{T&&de.checked===void 0&&e.preventDefault(),se?.(e)}}),(0,I.jsx)(y,{...D(`icon`),"aria-hidden":!0})]})})});X.classes=Jt,X.varsResolver=Xt,X.displayName=`@mantine/core/Radio`,X.Group=Rt,X.Card=Ut,X.Indicator=qt;function Zt(e){let t=e.replaceAll(`\r
`,`
`).split(`

`),n=t.pop()??``,r=[];for(let e of t){let t=`message`,n=[];for(let r of e.split(`
`))r.startsWith(`event:`)?t=r.slice(6).trim():r.startsWith(`data:`)&&n.push(r.slice(5).trimStart());(t!==`message`||n.length>0)&&r.push({event:t,data:n.join(`
`)})}return{events:r,rest:n}}async function*Qt(e,t,n){let r=await fetch(`/graphql`,{method:`POST`,credentials:`same-origin`,headers:{...T(),accept:`text/event-stream`},body:JSON.stringify({query:e.toString(),variables:t}),signal:n}),i=r.headers.get(`content-type`)??``;if(!r.ok||!r.body||!i.startsWith(`text/event-stream`))throw Error(`no stream`);let a=r.body.pipeThrough(new TextDecoderStream).getReader(),o=``;for(;;){let{done:e,value:t}=await a.read();if(e)throw Error(`stream broke off`);let{events:n,rest:r}=Zt(o+t);o=r;for(let{event:e,data:t}of n){if(e===`complete`)return;if(e!==`next`)continue;let n=JSON.parse(t);if(n.errors||!n.data)throw Error(`refused`);yield n.data}}}var Z=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new Z(`
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
    `,{fragmentName:`Token`}),new Z(`
    fragment Amount on Money {
  amount
  currency
}
    `,{fragmentName:`Amount`}),new Z(`
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
}`,{fragmentName:`DocumentRow`}),new Z(`
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
}`,{fragmentName:`DocumentPage`}),new Z(`
    fragment Means on PaymentMeans {
  balance
  paymentMethod {
    id
    brand
    last4
    asksConfirmation
  }
}
    `,{fragmentName:`Means`}),new Z(`
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
}`,{fragmentName:`ForecastLine`}),new Z(`
    fragment CalendarAddressLine on CalendarAddress {
  id
  createdAt
  mine
}
    `,{fragmentName:`CalendarAddressLine`}),new Z(`
    fragment ServiceName on Service {
  id
  name
}
    `,{fragmentName:`ServiceName`}),new Z(`
    fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}
    `,{fragmentName:`AllowedAction`}),new Z(`
    fragment DashboardService on Service {
  ...ServiceName
  kind
  status
  createdAt
  expiresAt
  renewalMode
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
}`,{fragmentName:`DashboardService`}),new Z(`
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
}`,{fragmentName:`PlannedRow`}),new Z(`
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
    `,{fragmentName:`Card`}),new Z(`
    fragment Planned on ScheduledPayment {
  ...PlannedRow
  canBeCancelled
  canBePaid
  canChangeMeans
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
}`,{fragmentName:`Planned`}),new Z(`
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
}`,{fragmentName:`RenewableService`}),new Z(`
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
}`,{fragmentName:`FullPrice`}),new Z(`
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
}`,{fragmentName:`RenewalQuote`}),new Z(`
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
}`,{fragmentName:`OperationProgress`}),new Z(`
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
}`,{fragmentName:`ServiceRow`}),new Z(`
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
}`,{fragmentName:`WaitingOrder`}),new Z(`
    fragment OperationRow on Operation {
  id
  kind
  state
  createdAt
}
    `,{fragmentName:`OperationRow`}),new Z(`
    fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
    `,{fragmentName:`RunningOperation`}),new Z(`
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
}`,{fragmentName:`Shell`}),new Z(`
    fragment Refusal on UserError {
  code
  message
  path
}
    `,{fragmentName:`Refusal`}),new Z(`
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
    `,{fragmentName:`StaffBar`}),new Z(`
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
}`,{fragmentName:`TicketRow`}),new Z(`
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
}`,{fragmentName:`StaffTicketRow`}),new Z(`
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
}`,{fragmentName:`TicketThread`}),new Z(`
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
}`,{fragmentName:`StaffTicketThread`}),new Z(`
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
    `,{fragmentName:`StaffWorkRow`});var $t=new Z(`
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
}`),en=new Z(`
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
}`),tn=new Z(`
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
}`),nn=new Z(`
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
}`),rn=new Z(`
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
}`),an=new Z(`
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
}`),on=new Z(`
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
}`),sn=new Z(`
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
    `),cn=new Z(`
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
}`),ln=new Z(`
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
}`),un=new Z(`
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
}`),dn=new Z(`
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
}`),fn=new Z(`
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
}`),pn=new Z(`
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
}`),mn=new Z(`
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
}`),hn=new Z(`
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
}`),gn=new Z(`
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
}`),_n=new Z(`
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
}`),vn=new Z(`
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
}`),yn=new Z(`
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
}`),bn=new Z(`
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
  renewalMode
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
}`),xn=new Z(`
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
}`),Sn=new Z(`
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
  canChangeMeans
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
}`),Cn=new Z(`
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
}`),wn=new Z(`
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
}`),Tn=new Z(`
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
}`),En=new Z(`
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
}`),Dn=new Z(`
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
}`),On=new Z(`
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
}`),kn=new Z(`
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
}`),An=new Z(`
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
}`),jn=new Z(`
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
}`),Mn=new Z(`
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
}`),Nn=new Z(`
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
}`),Pn=new Z(`
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
    `),Fn=new Z(`
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
}`),In=new Z(`
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
}`),Ln=new Z(`
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
}`),Rn=new Z(`
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
}`),zn=new Z(`
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
}`),Bn=new Z(`
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
}`),Vn=new Z(`
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
}`),Hn=new Z(`
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
}`),Un=new Z(`
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
}`),Wn=new Z(`
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
}`),Gn=new Z(`
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
}`),Kn=new Z(`
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
}`),qn=new Z(`
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
}`),Jn=new Z(`
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
}`),Yn=new Z(`
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
}`),Xn=new Z(`
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
}`),Zn=new Z(`
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
}`),Qn=new Z(`
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
}`),$n=new Z(`
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
}`),er=null;function tr(){return new Promise(e=>{er?er(e):e(!1)})}function nr(){let{t:e}=Oe(),t=v(),[r,i]=(0,R.useState)(null),[o,l]=(0,R.useState)(null),[u,d]=(0,R.useState)(!1);(0,R.useEffect)(()=>(er=e=>i(()=>e),()=>{er=null}),[]);let f=e=>{r?.(e),i(null),l(null)},p=async e=>{e.preventDefault();let t=new FormData(e.currentTarget).get(`password`);d(!0);try{await de(`/auth/step-up`,{password:t}),f(!0)}catch(e){l(e)}finally{d(!1)}};return(0,I.jsx)(Y,{zIndex:400,opened:r!==null,onClose:()=>f(!1),title:(0,I.jsx)(`strong`,{children:e(`stepUp.title`)}),closeButtonProps:{"aria-label":e(`shell.close`)},children:(0,I.jsx)(`form`,{onSubmit:e=>void p(e),children:(0,I.jsxs)(Se,{children:[(0,I.jsx)(n,{children:e(`stepUp.lead`)}),o!==null&&(0,I.jsx)(ve,{tone:`bad`,live:!0,children:t(o)}),(0,I.jsx)(a,{name:`password`,label:e(`signIn.password`),required:!0,withAsterisk:!1,autoComplete:`current-password`,"data-autofocus":!0,visibilityToggleButtonProps:{"aria-label":e(`signIn.showPassword`),tabIndex:0}}),(0,I.jsxs)(c,{justify:`flex-end`,children:[(0,I.jsx)(s,{variant:`default`,onClick:()=>f(!1),children:e(`shell.cancel`)}),(0,I.jsx)(s,{type:`submit`,loading:u,children:e(`stepUp.confirm`)})]})]})})})}var Q={busy:!1,error:null,refusals:[]};function rr(e,t){let[n,r]=(0,R.useState)(Q),i=(0,R.useRef)(!1),a=he,o=async n=>{r({...Q,busy:!0}),i.current=!1;try{let i=t(await a(e,n));ir(i)&&await tr()&&(i=t(await a(e,n)));let o=i.userErrors.find(e=>e.code===`NOT_SIGNED_IN`);if(o)throw new j(`UNAUTHENTICATED`,o.message,200,null);return r({...Q,refusals:i.userErrors}),i.userErrors.length===0?i:null}catch(e){return i.current=!0,r({...Q,error:e}),fe(e),null}};return{...n,run:o,failed:()=>i.current,clear:()=>r(Q)}}function ir(e){return e.userErrors.some(e=>e.code===`STEP_UP_REQUIRED`)}function ar({opened:e,title:t,verb:r,busy:i,close:a,confirm:o,children:l}){let{t:u}=Oe();return(0,I.jsx)(Y,{opened:e,onClose:a,title:(0,I.jsx)(`strong`,{children:t}),closeButtonProps:{"aria-label":u(`shell.close`)},children:(0,I.jsxs)(Se,{children:[(0,I.jsx)(n,{component:`div`,children:l}),(0,I.jsxs)(c,{justify:`flex-end`,children:[(0,I.jsx)(s,{variant:`default`,onClick:a,children:u(`shell.cancel`)}),(0,I.jsx)(s,{onClick:o,loading:i,children:r})]})]})})}function or({refusals:e,error:t}){return t?(0,I.jsx)(be,{error:t}):e.length===0?null:(0,I.jsx)(ve,{tone:`bad`,live:!0,children:[...new Set(e.map(e=>e.message))].map(e=>(0,I.jsx)(`p`,{children:e},e))})}function sr({value:e}){return(0,I.jsx)(`span`,{className:`tabular`,children:le().money(e)})}function cr({value:e,long:t}){let n=le();return(0,I.jsx)(`time`,{dateTime:e,title:n.moment(e),className:`nowrap`,children:t?n.longDay(e):n.day(e)})}function lr({value:e}){let t=le();return(0,I.jsx)(`time`,{dateTime:e,className:`nowrap`,children:t.moment(e)})}var ur=6e3;function dr(e){_e.show({message:e,autoClose:ur,withBorder:!0})}function fr(e){_e.show({message:e,color:`red`,autoClose:!1,withBorder:!0})}function pr(e,t){let n=t instanceof j?t:null,r=n?.code===`OFFLINE`?e(`shell.offline`):n?.message||e(`shell.broken`);fr(n?.requestId?`${r} ${e(`shell.requestId`,{id:n.requestId})}`:r)}var mr=`comptoir.key.`;function hr(e){let[t,n]=(0,R.useState)(()=>gr(e,sessionStorage)),r=(0,R.useCallback)(()=>sessionStorage.removeItem(mr+e),[e]);return{key:t,forget:r,change:(0,R.useCallback)(()=>{r(),n(gr(e,sessionStorage))},[e,r])}}function gr(e,t){let n=t.getItem(mr+e);if(n)return n;let r=crypto.randomUUID();return t.setItem(mr+e,r),r}var $={item:`_item_uux92_1`,refused:`_refused_uux92_2`,refusedLabel:`_refusedLabel_uux92_4`,reason:`_reason_uux92_5`};function _r({label:e,acts:t,text:n}){return t.length===0?null:(0,I.jsxs)(ye,{width:280,withinPortal:!0,children:[(0,I.jsx)(ye.Target,{children:n?(0,I.jsx)(s,{variant:`default`,rightSection:(0,I.jsx)(f,{size:16,"aria-hidden":!0}),"aria-label":e,children:n}):(0,I.jsx)(p,{variant:`subtle`,color:`gray`,size:36,"aria-label":e,style:{color:`var(--ink)`},children:(0,I.jsx)(te,{size:18,"aria-hidden":!0})})}),(0,I.jsx)(ye.Dropdown,{"aria-label":e,children:t.map(e=>(0,I.jsxs)(ye.Item,{leftSection:e.icon,className:e.refused?`${$.item} ${$.refused}`:$.item,"aria-disabled":e.refused?!0:void 0,closeMenuOnClick:!e.refused,onClick:e.refused?void 0:e.run,children:[(0,I.jsx)(`span`,{className:e.refused?$.refusedLabel:void 0,children:e.label}),e.refused&&(0,I.jsx)(`span`,{className:$.reason,children:e.refused})]},e.key))})]})}function vr(e,t){return e(`status.operationKind.${t}`)}var yr={QUEUED:`busy`,RUNNING:`busy`,WAITING:`busy`,ACTION_REQUIRED:`care`,MANUAL:`care`,SUCCEEDED:`good`,FAILED:`bad`,CANCELLED:`calm`},br={PENDING:`busy`,ACTIVE:`good`,EXPIRING:`care`,SUSPENDED:`bad`,EXPIRED:`bad`,REDEMPTION:`bad`,TERMINATED:`calm`,TRANSFERRED_OUT:`calm`,REFUNDED:`calm`,FAILED:`bad`},xr={WAITING_STAFF:`busy`,WAITING_CUSTOMER:`care`,CLOSED:`calm`};function Sr(e){return e===`SUCCEEDED`||e===`FAILED`||e===`CANCELLED`}var Cr=3e3;function wr({id:e,active:t,live:n,fromLive:r,poll:i,fromPoll:a,update:o}){let s=(0,R.useEffectEvent)(e=>o(r(e))),c=(0,R.useEffectEvent)(e=>{let t=a(e);t&&o(t)});(0,R.useEffect)(()=>{if(!t)return;let r=new AbortController,a=he;return(async()=>{try{for await(let t of Qt(n,{id:e},r.signal))s(t)}catch{}for(;!r.signal.aborted;){if(await Tr(Cr,r.signal),r.signal.aborted)return;let t=await a(i,{id:e}).catch(()=>null);t&&!r.signal.aborted&&c(t)}})(),()=>r.abort()},[e,t,n,i])}function Tr(e,t){return new Promise(n=>{let r=setTimeout(n,e);t.addEventListener(`abort`,()=>{clearTimeout(r),n()})})}function Er(e){let t=De();return n=>t.setQueryData(e,e=>e&&{...e,node:n})}function Dr(e){e.key===`Enter`&&(e.ctrlKey||e.metaKey)&&(e.preventDefault(),e.currentTarget.requestSubmit())}export{Dn as $,bn as A,Mn as B,Hn as C,It as Ct,$n as D,Qe as Dt,En as E,U as Et,gn as F,wn as G,An as H,an as I,Sn as J,cn as K,Rn as L,rn as M,nn as N,en as O,pn as P,kn as Q,Pn as R,fn as S,X as St,In as T,xt as Tt,ln as U,jn as V,on as W,On as X,xn as Y,hn as Z,or as _,Yn as _t,br as a,Fn as at,nr as b,dn as bt,vr as c,Ln as ct,dr as d,Vn as dt,Qn as et,pr as f,Bn as ft,sr as g,qn as gt,lr as h,Xn as ht,yr as i,zn as it,sn as j,vn as k,_r as l,un as lt,cr as m,Wn as mt,wr as n,tn as nt,xr as o,_n as ot,fr as p,Un as pt,Cn as q,Er as r,yn as rt,Sr as s,Nn as st,Dr as t,Gn as tt,hr as u,mn as ut,ar as v,Jn as vt,Tn as w,Y as wt,$t as x,Zt as xt,rr as y,Kn as yt,Zn as z};