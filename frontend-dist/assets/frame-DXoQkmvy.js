import{r as e}from"./rolldown-runtime-XKyaHtl9.js";import{$ as t,$t as n,At as r,Dt as i,Et as a,Gt as o,Ht as s,Jt as c,Kt as l,Ot as u,Q as d,Qt as f,St as p,Tt as m,Ut as h,Vt as g,W as _,Wt as v,Xt as y,Z as b,Zt as x,_ as S,_n as C,_t as w,an as T,cn as E,ct as D,dt as ee,en as O,et as te,ft as ne,gn as re,gt as k,hn as A,ht as ie,in as j,jt as M,kt as ae,ln as oe,lt as se,mn as N,mt as ce,nn as P,on as le,pn as F,sn as ue,tn as I,vn as de,vt as fe,x as pe,xt as me,yn as L,yt as he}from"./ui-DEnSTWW2.js";import{i as ge,n as _e}from"./react-CELlnBRq.js";import{y as ve}from"./router-s45aeH9E.js";import{t as ye}from"./words-Do1HcqvU.js";var R=_e(),[be,z]=de(`ModalBase component was not found in tree`),B=e(ge(),1);function xe({opened:e,transitionDuration:t}){let[n,r]=(0,B.useState)(e),i=(0,B.useRef)(-1),a=j()?0:t;return(0,B.useEffect)(()=>(e?(r(!0),window.clearTimeout(i.current)):a===0?r(!1):i.current=window.setTimeout(()=>r(!1),a),()=>window.clearTimeout(i.current)),[e,a]),n}function Se({id:e,transitionProps:t,opened:n,trapFocus:r,closeOnEscape:i,onClose:a,returnFocus:o,handledEscapeEvents:s}){let c=E(e),[l,u]=(0,B.useState)(!1),[d,f]=(0,B.useState)(!1),p=xe({opened:n,transitionDuration:typeof t?.duration==`number`?t?.duration:200});return ue(`keydown`,e=>{e.key===`Escape`&&i&&!e.isComposing&&n&&!s?.has(e)&&e.target?.getAttribute(`data-mantine-stop-propagation`)!==`true`&&(s?.add(e),a())},{capture:!0}),oe({opened:n,shouldReturnFocus:r&&o}),{_id:c,titleMounted:l,bodyMounted:d,shouldLockScroll:p,setTitleMounted:u,setBodyMounted:f}}function Ce({keepMounted:e,keepMountedMode:t=`activity`,opened:n,onClose:r,id:a,transitionProps:o,onExitTransitionEnd:c,onEnterTransitionEnd:l,trapFocus:u,closeOnEscape:d,returnFocus:f,closeOnClickOutside:p,withinPortal:m,portalProps:h,lockScroll:g,children:_,zIndex:v,shadow:y,padding:b,__vars:x,unstyled:S,removeScrollProps:w,__handledEscapeEvents:T,...E}){let{_id:D,titleMounted:ee,bodyMounted:O,shouldLockScroll:te,setTitleMounted:ne,setBodyMounted:k}=Se({id:a,transitionProps:o,opened:n,trapFocus:u,closeOnEscape:d,onClose:r,returnFocus:f,handledEscapeEvents:T}),{key:A,...ie}=w||{};return(0,R.jsx)(i,{...h,withinPortal:m,children:(0,R.jsx)(be,{value:{opened:n,onClose:r,closeOnClickOutside:p,onExitTransitionEnd:c,onEnterTransitionEnd:l,transitionProps:{...o,keepMounted:e,keepMountedMode:t},getTitleId:()=>`${D}-title`,getBodyId:()=>`${D}-body`,titleMounted:ee,bodyMounted:O,setTitleMounted:ne,setBodyMounted:k,trapFocus:u,closeOnEscape:d,zIndex:v,unstyled:S},children:(0,R.jsx)(he,{enabled:te&&g,...ie,children:(0,R.jsx)(s,{...E,id:D,__vars:{...x,"--mb-z-index":(v||C(`modal`)).toString(),"--mb-shadow":N(y),"--mb-padding":re(b)},children:_})},A)})})}Ce.displayName=`@mantine/core/ModalBase`;function we(){let e=z();return(0,B.useEffect)(()=>(e.setBodyMounted(!0),()=>e.setBodyMounted(!1)),[]),e.getBodyId()}var V={title:`m_615af6c9`,header:`m_b5489c3c`,inner:`m_60c222c7`,content:`m_fd1ab0aa`,close:`m_606cb269`,body:`m_5df29311`};function Te({className:e,...t}){let n=we(),r=z();return(0,R.jsx)(s,{id:n,className:O({[V.body]:!r.unstyled},e),...t})}Te.displayName=`@mantine/core/ModalBaseBody`;function Ee({className:e,onClick:t,...n}){let r=z();return(0,R.jsx)(p,{...n,onClick:e=>{r.onClose(),t?.(e)},className:O({[V.close]:!r.unstyled},e),unstyled:r.unstyled})}Ee.displayName=`@mantine/core/ModalBaseCloseButton`;function De({transitionProps:e,className:t,innerProps:n,onKeyDown:r,style:i,ref:o,...s}){let c=z();return(0,R.jsx)(a,{mounted:c.opened,transition:`pop`,...c.transitionProps,onExited:()=>{c.onExitTransitionEnd?.(),c.transitionProps?.onExited?.()},onEntered:()=>{c.onEnterTransitionEnd?.(),c.transitionProps?.onEntered?.()},...e,children:e=>(0,R.jsx)(`div`,{...n,className:O({[V.inner]:!c.unstyled},n.className),children:(0,R.jsx)(m,{active:c.opened&&c.trapFocus,innerRef:o,children:(0,R.jsx)(ae,{...s,component:`section`,role:`dialog`,tabIndex:-1,"aria-modal":!0,"aria-describedby":c.bodyMounted?c.getBodyId():void 0,"aria-labelledby":c.titleMounted?c.getTitleId():void 0,style:[i,e],className:O({[V.content]:!c.unstyled},t),unstyled:c.unstyled,children:s.children})})})})}De.displayName=`@mantine/core/ModalBaseContent`;function Oe({className:e,...t}){let n=z();return(0,R.jsx)(s,{component:`header`,className:O({[V.header]:!n.unstyled},e),...t})}Oe.displayName=`@mantine/core/ModalBaseHeader`;var ke={duration:200,timingFunction:`ease`,transition:`fade`};function Ae(e){let t=z();return{...ke,...t.transitionProps,...e}}function je({onClick:e,transitionProps:t,style:n,visible:r,...i}){let o=z(),s=Ae(t);return(0,R.jsx)(a,{mounted:r===void 0?o.opened:r,...s,transition:`fade`,children:t=>(0,R.jsx)(u,{fixed:!0,style:[n,t],zIndex:o.zIndex,unstyled:o.unstyled,onClick:t=>{e?.(t),o.closeOnClickOutside&&o.onClose()},...i})})}je.displayName=`@mantine/core/ModalBaseOverlay`;function Me(){let e=z();return(0,B.useEffect)(()=>(e.setTitleMounted(!0),()=>e.setTitleMounted(!1)),[]),e.getTitleId()}function Ne({className:e,...t}){let n=Me(),r=z();return(0,R.jsx)(s,{component:`h2`,className:O({[V.title]:!r.unstyled},e),id:n,...t})}Ne.displayName=`@mantine/core/ModalBaseTitle`;function Pe({children:e}){return(0,R.jsx)(R.Fragment,{children:e})}function Fe(e){return typeof e==`string`?{value:e,label:e}:typeof e==`object`&&`value`in e&&!(`label`in e)?{value:e.value,label:`${e.value}`,disabled:e.disabled}:typeof e==`object`&&`group`in e?{group:e.group,items:e.items.map(e=>Fe(e))}:typeof e==`number`||typeof e==`bigint`||typeof e==`boolean`?{value:e,label:`${e}`}:e}function Ie(e){return e?e.map(e=>Fe(e)):[]}var Le={dropdown:`m_88b62a41`,search:`m_985517d8`,options:`m_b2821a6e`,option:`m_92253aa5`,empty:`m_2530cd1d`,header:`m_858f94bd`,footer:`m_82b967cb`,group:`m_254f3e4f`,groupLabel:`m_2bb2e9e5`,chevron:`m_2943220b`,optionsDropdownOption:`m_390b5f4`,optionsDropdownCheckIcon:`m_8ee53fc2`,optionsDropdownCheckPlaceholder:`m_a530ee0a`},Re={error:null},ze=I((e,{size:t,color:n})=>({chevron:{"--combobox-chevron-size":A(t,`combobox-chevron-size`),"--combobox-chevron-color":n?f(n,e):void 0}})),Be=h(e=>{let t=c(`ComboboxChevron`,Re,e),{size:n,error:r,style:i,className:a,classNames:o,styles:u,unstyled:d,vars:f,attributes:p,mod:m,...h}=t,g=l({name:`ComboboxChevron`,classes:Le,props:t,style:i,className:a,classNames:o,styles:u,unstyled:d,vars:f,varsResolver:ze,attributes:p,rootSelector:`chevron`});return(0,R.jsx)(s,{component:`svg`,...h,...g(`chevron`),size:n,viewBox:`0 0 15 15`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,mod:[`combobox-chevron`,{error:r},m],children:(0,R.jsx)(`path`,{d:`M4.93179 5.43179C4.75605 5.60753 4.75605 5.89245 4.93179 6.06819C5.10753 6.24392 5.39245 6.24392 5.56819 6.06819L7.49999 4.13638L9.43179 6.06819C9.60753 6.24392 9.89245 6.24392 10.0682 6.06819C10.2439 5.89245 10.2439 5.60753 10.0682 5.43179L7.81819 3.18179C7.73379 3.0974 7.61933 3.04999 7.49999 3.04999C7.38064 3.04999 7.26618 3.0974 7.18179 3.18179L4.93179 5.43179ZM10.0682 9.56819C10.2439 9.39245 10.2439 9.10753 10.0682 8.93179C9.89245 8.75606 9.60753 8.75606 9.43179 8.93179L7.49999 10.8636L5.56819 8.93179C5.39245 8.75606 5.10753 8.75606 4.93179 8.93179C4.75605 9.10753 4.75605 9.39245 4.93179 9.56819L7.18179 11.8182C7.35753 11.9939 7.64245 11.9939 7.81819 11.8182L10.0682 9.56819Z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})});Be.classes=Le,Be.varsResolver=ze,Be.displayName=`@mantine/core/ComboboxChevron`;var Ve={root:`m_fea6bf1a`,burger:`m_d4fb9cad`},He=I((e,{color:t,size:n,lineSize:r,transitionDuration:i,transitionTimingFunction:a})=>({root:{"--burger-color":t?f(t,e):void 0,"--burger-size":A(n,`burger-size`),"--burger-line-size":r?L(r):void 0,"--burger-transition-duration":i===void 0?void 0:`${i}ms`,"--burger-transition-timing-function":a}})),Ue=h(e=>{let t=c(`Burger`,null,e),{classNames:n,className:i,style:a,styles:o,unstyled:u,vars:d,opened:f,children:p,transitionDuration:m,transitionTimingFunction:h,lineSize:g,attributes:_,...v}=t,y=l({name:`Burger`,classes:Ve,props:t,className:i,style:a,classNames:n,styles:o,unstyled:u,attributes:_,vars:d,varsResolver:He});return(0,R.jsxs)(r,{...y(`root`),...v,children:[(0,R.jsx)(s,{mod:[`reduce-motion`,{opened:f}],...y(`burger`)}),p]})});Ue.classes=Ve,Ue.varsResolver=He,Ue.displayName=`@mantine/core/Burger`;var[We,H]=de(`Drawer component was not found in tree`),U={root:`m_f11b401e`,header:`m_5a7c2c9`,content:`m_b8a05bbd`,inner:`m_31cd769a`},Ge=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`DrawerBody`,null,e),s=H();return(0,R.jsx)(Te,{...s.getStyles(`body`,{classNames:t,style:r,styles:i,className:n}),...o})});Ge.classes=U,Ge.displayName=`@mantine/core/DrawerBody`;var Ke=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`DrawerCloseButton`,null,e),s=H();return(0,R.jsx)(Ee,{...s.getStyles(`close`,{classNames:t,style:r,styles:i,className:n}),...o})});Ke.classes=U,Ke.displayName=`@mantine/core/DrawerCloseButton`;var qe=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,radius:s,__hidden:l,...u}=c(`DrawerContent`,null,e),d=H(),f=d.scrollAreaComponent||Pe;return(0,R.jsx)(De,{...d.getStyles(`content`,{className:n,style:r,styles:i,classNames:t}),innerProps:d.getStyles(`inner`,{className:n,style:r,styles:i,classNames:t}),...u,radius:s||d.radius||0,"data-hidden":l||void 0,children:(0,R.jsx)(f,{style:{height:`calc(100vh - var(--drawer-offset) * 2)`},children:o})})});qe.classes=U,qe.displayName=`@mantine/core/DrawerContent`;var Je=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`DrawerHeader`,null,e),s=H();return(0,R.jsx)(Oe,{...s.getStyles(`header`,{classNames:t,style:r,styles:i,className:n}),...o})});Je.classes=U,Je.displayName=`@mantine/core/DrawerHeader`;var Ye=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`DrawerOverlay`,null,e),s=H();return(0,R.jsx)(je,{...s.getStyles(`overlay`,{classNames:t,style:r,styles:i,className:n}),...o})});Ye.classes=U,Ye.displayName=`@mantine/core/DrawerOverlay`;function Xe(e){switch(e){case`top`:return`flex-start`;case`bottom`:return`flex-end`;default:return}}function Ze(e){if(e===`top`||e===`bottom`)return`0 0 calc(100% - var(--drawer-offset, 0rem) * 2)`}var Qe={top:`slide-down`,bottom:`slide-up`,left:`slide-right`,right:`slide-left`},$e={top:`slide-down`,bottom:`slide-up`,right:`slide-right`,left:`slide-left`},et={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:C(`modal`),position:`left`},tt=I((e,{position:t,size:n,offset:r})=>({root:{"--drawer-size":A(n,`drawer-size`),"--drawer-flex":Ze(t),"--drawer-height":t===`left`||t===`right`?void 0:`var(--drawer-size)`,"--drawer-align":Xe(t),"--drawer-justify":t===`right`?`flex-end`:void 0,"--drawer-offset":L(r)}})),W=h(e=>{let t=c(`DrawerRoot`,et,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,scrollAreaComponent:u,position:d,transitionProps:f,radius:p,attributes:m,...h}=t,{dir:_}=g(),v=l({name:`Drawer`,classes:U,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:m,vars:s,varsResolver:tt}),y=(_===`rtl`?$e:Qe)[d];return(0,R.jsx)(We,{value:{scrollAreaComponent:u,getStyles:v,radius:p},children:(0,R.jsx)(Ce,{...v(`root`),transitionProps:{transition:y,...f},"data-offset-scrollbars":u===M.Autosize||void 0,unstyled:o,...h})})});W.classes=U,W.varsResolver=tt,W.displayName=`@mantine/core/DrawerRoot`;var nt=(0,B.createContext)(null);function rt({children:e}){let[t,n]=(0,B.useState)([]),[r,i]=(0,B.useState)(C(`modal`)),[a]=(0,B.useState)(()=>new WeakSet);return(0,R.jsx)(nt,{value:{stack:t,addModal:(e,t)=>{n(t=>[...new Set([...t,e])]),i(e=>typeof t==`number`&&typeof e==`number`?Math.max(e,t):e)},removeModal:e=>n(t=>t.filter(t=>t!==e)),getZIndex:e=>`calc(${r} + ${t.indexOf(e)} + 1)`,currentId:t[t.length-1],maxZIndex:r,handledEscapeEvents:a},children:e})}rt.displayName=`@mantine/core/DrawerStack`;var it=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`DrawerTitle`,null,e),s=H();return(0,R.jsx)(Ne,{...s.getStyles(`title`,{classNames:t,style:r,styles:i,className:n}),...o})});it.classes=U,it.displayName=`@mantine/core/DrawerTitle`;var at={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:C(`modal`),withOverlay:!0,withCloseButton:!0},G=h(e=>{let{title:t,withOverlay:n,overlayProps:r,withCloseButton:i,closeButtonProps:a,children:o,opened:s,stackId:l,zIndex:u,...d}=c(`Drawer`,at,e),f=(0,B.use)(nt),p=!!t||i,m=f&&l?{closeOnEscape:f.currentId===l,trapFocus:f.currentId===l,zIndex:f.getZIndex(l),__handledEscapeEvents:f.handledEscapeEvents}:{},h=n===!1?!1:l&&f?f.currentId===l:s;return(0,B.useEffect)(()=>{f&&l&&(s?f.addModal(l,u||C(`modal`)):f.removeModal(l))},[s,l,u]),(0,R.jsxs)(W,{opened:s,zIndex:f&&l?f.getZIndex(l):u,...d,...m,children:[n&&(0,R.jsx)(Ye,{visible:h,transitionProps:f&&l?{duration:0}:void 0,...r}),(0,R.jsxs)(qe,{__hidden:f&&l&&s?l!==f.currentId:!1,children:[p&&(0,R.jsxs)(Je,{children:[t&&(0,R.jsx)(it,{children:t}),i&&(0,R.jsx)(Ke,{...a})]}),(0,R.jsx)(Ge,{children:o})]})]})});G.classes=U,G.displayName=`@mantine/core/Drawer`,G.Root=W,G.Overlay=Ye,G.Content=qe,G.Body=Ge,G.Header=Je,G.Title=it,G.CloseButton=Ke,G.Stack=rt;var ot=[`borderBottomWidth`,`borderLeftWidth`,`borderRightWidth`,`borderTopWidth`,`boxSizing`,`fontFamily`,`fontSize`,`fontStyle`,`fontWeight`,`letterSpacing`,`lineHeight`,`paddingBottom`,`paddingLeft`,`paddingRight`,`paddingTop`,`tabSize`,`textIndent`,`textRendering`,`textTransform`,`width`,`wordBreak`,`wordSpacing`,`scrollbarGutter`],st={"min-height":`0`,"max-height":`none`,height:`0`,visibility:`hidden`,overflow:`hidden`,position:`absolute`,"z-index":`-1000`,top:`0`,right:`0`,display:`block`};function ct(e){Object.keys(st).forEach(t=>{e.style.setProperty(t,st[t],`important`)})}function lt(e){let t=window.getComputedStyle(e);if(t===null)return null;let n={};for(let e of ot)n[e]=t[e];return n.boxSizing===``?null:{sizingStyle:n,paddingSize:parseFloat(n.paddingBottom)+parseFloat(n.paddingTop),borderSize:parseFloat(n.borderBottomWidth)+parseFloat(n.borderTopWidth)}}var K=null;function ut(e,t,n=1,r=1/0){K||(K=document.createElement(`textarea`),K.setAttribute(`tabindex`,`-1`),K.setAttribute(`aria-hidden`,`true`),K.setAttribute(`aria-label`,`autosize measurement`),ct(K)),K.parentNode===null&&document.body.appendChild(K);let{paddingSize:i,borderSize:a,sizingStyle:o}=e,{boxSizing:s}=o;Object.keys(o).forEach(e=>{K.style[e]=o[e]}),ct(K),K.value=t;let c=s===`border-box`?K.scrollHeight+a:K.scrollHeight-i;K.value=t,c=s===`border-box`?K.scrollHeight+a:K.scrollHeight-i,K.value=`x`;let l=K.scrollHeight-i,u=l*n;s===`border-box`&&(u=u+i+a),c=Math.max(u,c);let d=l*r;return s===`border-box`&&(d=d+i+a),c=Math.min(d,c),[c,l]}function dt({maxRows:e,minRows:t,onChange:n,ref:r,...i}){let a=i.value!==void 0,o=(0,B.useRef)(null),s=le(o,r),c=(0,B.useRef)(0),l=(0,B.useRef)(0),u=()=>{let n=o.current;if(!n)return;let r=lt(n);if(!r)return;let[i]=ut(r,n.value||n.placeholder||`x`,t,e);c.current!==i&&(c.current=i,n.style.setProperty(`height`,`${i}px`,`important`))},d=(0,B.useEffectEvent)(u),f=e=>{a||u(),n?.(e)};return(0,B.useLayoutEffect)(u),(0,B.useEffect)(()=>{let e=()=>u();return window.addEventListener(`resize`,e),()=>window.removeEventListener(`resize`,e)},[]),(0,B.useEffect)(()=>{let e=o.current;if(!e||typeof ResizeObserver>`u`)return;l.current=e.offsetWidth;let t=0,n=new ResizeObserver(()=>{o.current&&o.current.offsetWidth!==l.current&&(l.current=o.current.offsetWidth,cancelAnimationFrame(t),t=requestAnimationFrame(d))});return n.observe(e),()=>{cancelAnimationFrame(t),n.disconnect()}},[]),(0,B.useEffect)(()=>{let e=()=>u();return document.fonts.addEventListener(`loadingdone`,e),()=>document.fonts.removeEventListener(`loadingdone`,e)},[]),(0,B.useEffect)(()=>{let e=e=>{if(o.current?.form===e.target&&!a){let e=o.current.value;requestAnimationFrame(()=>{o.current&&e!==o.current.value&&u()})}};return document.body.addEventListener(`reset`,e),()=>document.body.removeEventListener(`reset`,e)},[a]),(0,R.jsx)(`textarea`,{rows:t,...i,onChange:f,ref:s})}var ft=h(e=>{let{autosize:t,maxRows:n,minRows:r,__staticSelector:i,resize:a,bottomSection:o,bottomSectionProps:s,...l}=c([`Input`,`InputWrapper`,`Textarea`],null,e),u=t&&P()!==`test`,d=u?{maxRows:n,minRows:r}:{};return(0,R.jsx)(w,{component:u?dt:`textarea`,...l,__staticSelector:i||`Textarea`,__bottomSection:o,__bottomSectionProps:s,multiline:!0,"data-no-overflow":t&&n===void 0||void 0,__vars:{"--input-resize":a},...d})});ft.classes=w.classes,ft.displayName=`@mantine/core/Textarea`;var[pt,q]=de(`Modal component was not found in tree`),J={root:`m_9df02822`,content:`m_54c44539`,inner:`m_1f958f16`,header:`m_d0e2b9cd`},mt=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`ModalBody`,null,e),s=q();return(0,R.jsx)(Te,{...s.getStyles(`body`,{classNames:t,style:r,styles:i,className:n}),...o})});mt.classes=J,mt.displayName=`@mantine/core/ModalBody`;var ht=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`ModalCloseButton`,null,e),s=q();return(0,R.jsx)(Ee,{...s.getStyles(`close`,{classNames:t,style:r,styles:i,className:n}),...o})});ht.classes=J,ht.displayName=`@mantine/core/ModalCloseButton`;var gt=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,__hidden:s,...l}=c(`ModalContent`,null,e),u=q(),d=u.scrollAreaComponent||Pe;return(0,R.jsx)(De,{...u.getStyles(`content`,{className:n,style:r,styles:i,classNames:t}),innerProps:u.getStyles(`inner`,{className:n,style:r,styles:i,classNames:t}),"data-full-screen":u.fullScreen||void 0,"data-modal-content":!0,"data-hidden":s||void 0,...l,children:(0,R.jsx)(d,{style:{maxHeight:u.fullScreen?`100dvh`:`calc(100dvh - (${L(u.yOffset)} * 2))`},children:o})})});gt.classes=J,gt.displayName=`@mantine/core/ModalContent`;var _t=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`ModalHeader`,null,e),s=q();return(0,R.jsx)(Oe,{...s.getStyles(`header`,{classNames:t,style:r,styles:i,className:n}),...o})});_t.classes=J,_t.displayName=`@mantine/core/ModalHeader`;var vt=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`ModalOverlay`,null,e),s=q();return(0,R.jsx)(je,{...s.getStyles(`overlay`,{classNames:t,style:r,styles:i,className:n}),...o})});vt.classes=J,vt.displayName=`@mantine/core/ModalOverlay`;var yt={__staticSelector:`Modal`,closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:C(`modal`),transitionProps:{duration:200,transition:`fade-down`},yOffset:`5dvh`},bt=I((e,{radius:t,size:n,yOffset:r,xOffset:i})=>({root:{"--modal-radius":t===void 0?void 0:F(t),"--modal-size":A(n,`modal-size`),"--modal-y-offset":L(r),"--modal-x-offset":L(i)}})),Y=h(e=>{let t=c(`ModalRoot`,yt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,yOffset:u,scrollAreaComponent:d,radius:f,fullScreen:p,centered:m,xOffset:h,__staticSelector:g,attributes:_,...v}=t,y=l({name:g,classes:J,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:_,vars:s,varsResolver:bt});return(0,R.jsx)(pt,{value:{yOffset:u,scrollAreaComponent:d,getStyles:y,fullScreen:p},children:(0,R.jsx)(Ce,{...y(`root`),"data-full-screen":p||void 0,"data-centered":m||void 0,"data-offset-scrollbars":d===M.Autosize||void 0,unstyled:o,...v})})});Y.classes=J,Y.varsResolver=bt,Y.displayName=`@mantine/core/ModalRoot`;var xt=(0,B.createContext)(null);function St({children:e}){let[t,n]=(0,B.useState)([]),[r,i]=(0,B.useState)(C(`modal`)),[a]=(0,B.useState)(()=>new WeakSet);return(0,R.jsx)(xt,{value:{stack:t,addModal:(e,t)=>{n(t=>[...new Set([...t,e])]),i(e=>typeof t==`number`&&typeof e==`number`?Math.max(e,t):e)},removeModal:e=>n(t=>t.filter(t=>t!==e)),getZIndex:e=>`calc(${r} + ${t.indexOf(e)} + 1)`,currentId:t[t.length-1],maxZIndex:r,handledEscapeEvents:a},children:e})}St.displayName=`@mantine/core/ModalStack`;var Ct=h(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=c(`ModalTitle`,null,e),s=q();return(0,R.jsx)(Ne,{...s.getStyles(`title`,{classNames:t,style:r,styles:i,className:n}),...o})});Ct.classes=J,Ct.displayName=`@mantine/core/ModalTitle`;var wt={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:C(`modal`),transitionProps:{duration:200,transition:`fade-down`},withOverlay:!0,withCloseButton:!0},X=h(e=>{let{title:t,withOverlay:n,overlayProps:r,withCloseButton:i,closeButtonProps:a,children:o,radius:s,opened:l,stackId:u,zIndex:d,...f}=c(`Modal`,wt,e),p=(0,B.use)(xt),m=!!t||i,h=p&&u?{closeOnEscape:p.currentId===u,trapFocus:p.currentId===u,zIndex:p.getZIndex(u),__handledEscapeEvents:p.handledEscapeEvents}:{},g=n===!1?!1:u&&p?p.currentId===u:l;return(0,B.useEffect)(()=>{p&&u&&(l?p.addModal(u,d||C(`modal`)):p.removeModal(u))},[l,u,d]),(0,R.jsxs)(Y,{radius:s,opened:l,zIndex:p&&u?p.getZIndex(u):d,...f,...h,children:[n&&(0,R.jsx)(vt,{visible:g,transitionProps:p&&u?{duration:0}:void 0,...r}),(0,R.jsxs)(gt,{radius:s,__hidden:p&&u&&l?u!==p.currentId:!1,children:[m&&(0,R.jsxs)(_t,{children:[t&&(0,R.jsx)(Ct,{children:t}),i&&(0,R.jsx)(ht,{...a})]}),(0,R.jsx)(mt,{children:o})]})]})});X.classes=J,X.displayName=`@mantine/core/Modal`,X.Root=Y,X.Overlay=vt,X.Content=gt,X.Body=mt,X.Header=_t,X.Title=Ct,X.CloseButton=ht,X.Stack=St;function Tt(e){return`group`in e}function Et({data:e}){if(Tt(e)){let t=e.items.map(e=>(0,R.jsx)(Et,{data:e},e.value));return(0,R.jsx)(`optgroup`,{label:e.group,children:t})}let{value:t,label:n,...r}=e;return(0,R.jsx)(`option`,{value:e.value,...r,children:e.label})}Et.displayName=`@mantine/core/NativeSelectOption`;var Dt={size:`sm`,rightSectionPointerEvents:`none`},Ot=h(e=>{let{data:t,children:n,size:r,error:i,rightSection:a,unstyled:o,...s}=c([`Input`,`InputWrapper`,`NativeSelect`],Dt,e),l=Ie(t).map((e,t)=>(0,R.jsx)(Et,{data:e},t));return(0,R.jsx)(w,{component:`select`,...s,__staticSelector:`NativeSelect`,size:r,pointer:!0,error:i,unstyled:o,rightSection:a||(0,R.jsx)(Be,{size:r,error:i,unstyled:o}),children:n||l})});Ot.classes=w.classes,Ot.displayName=`@mantine/core/NativeSelect`;var kt=(0,B.createContext)(null),At=v((e=>{let{value:t,defaultValue:n,onChange:r,size:i,wrapperProps:a,children:o,name:s,readOnly:l,disabled:u,...d}=c(`RadioGroup`,null,e),f=E(s),[p,m]=T({value:t,defaultValue:n,finalValue:``,onChange:r});return(0,R.jsx)(kt,{value:{value:p,onChange:e=>!l&&m(typeof e==`string`?e:e.currentTarget.value),size:i,name:f,disabled:u},children:(0,R.jsx)(fe.Wrapper,{size:i,...a,...d,labelElement:`div`,__staticSelector:`RadioGroup`,children:(0,R.jsx)(ie,{role:`radiogroup`,children:o})})})}));At.classes=fe.Wrapper.classes,At.displayName=`@mantine/core/RadioGroup`;var jt={card:`m_9dc8ae12`},Mt=(0,B.createContext)(null),Nt={withBorder:!0},Pt=I((e,{radius:t})=>({card:{"--card-radius":F(t)}})),Ft=h(e=>{let t=c(`RadioCard`,Nt,e),{classNames:n,className:i,style:a,styles:o,unstyled:s,vars:u,checked:d,mod:f,withBorder:p,value:m,onClick:h,name:_,onKeyDown:v,attributes:y,...b}=t,x=l({name:`RadioCard`,classes:jt,props:t,className:i,style:a,classNames:n,styles:o,unstyled:s,attributes:y,vars:u,varsResolver:Pt,rootSelector:`card`}),{dir:S}=g(),C=(0,B.use)(kt),w=typeof d==`boolean`?d:C?.value===m||!1,T=_||C?.name,E=e=>{if(v?.(e),T&&[`ArrowDown`,`ArrowUp`,`ArrowLeft`,`ArrowRight`].includes(e.nativeEvent.code)){e.preventDefault();let t=Array.from(document.querySelectorAll(`[role="radio"][name="${T}"]`)),n=t.findIndex(t=>t===e.target),r=n+1>=t.length?0:n+1,i=n-1<0?t.length-1:n-1;e.nativeEvent.code===`ArrowDown`&&(t[r].focus(),t[r].click()),e.nativeEvent.code===`ArrowUp`&&(t[i].focus(),t[i].click()),e.nativeEvent.code===`ArrowLeft`&&(t[S===`ltr`?i:r].focus(),t[S===`ltr`?i:r].click()),e.nativeEvent.code===`ArrowRight`&&(t[S===`ltr`?r:i].focus(),t[S===`ltr`?r:i].click())}};return(0,R.jsx)(Mt,{value:{checked:w},children:(0,R.jsx)(r,{mod:[{"with-border":p,checked:w},f],...x(`card`),...b,role:`radio`,"aria-checked":w,name:T,onClick:e=>{h?.(e),C?.onChange(m||``)},onKeyDown:E})})});Ft.displayName=`@mantine/core/RadioCard`,Ft.classes=jt,Ft.varsResolver=Pt;var It={indicator:`m_717d7ff6`,icon:`m_3e4da632`,"indicator--light":`m_7eec72c0`,"indicator--outline":`m_2980836c`},Lt={icon:ee},Rt=I((e,{radius:t,color:r,size:i,iconColor:a,variant:o,autoContrast:s})=>{let c=n({color:r||e.primaryColor,theme:e}),l=c.isThemeColor&&c.shade===void 0?`var(--mantine-color-${c.color}-outline)`:c.color,u=o===`light`?e.variantColorResolver({color:r||e.primaryColor,theme:e,variant:`light`,autoContrast:s}):void 0,d=o===`outline`?l:u?u.color:f(r,e);return{indicator:{"--radio-size":A(i,`radio-size`),"--radio-radius":t===void 0?void 0:F(t),"--radio-color":d,"--radio-bg":u?.background,"--radio-icon-size":typeof i==`number`?`calc(${A(i,`radio-size`)} * 0.4)`:A(i,`radio-icon-size`),"--radio-icon-color":a?f(a,e):u?u.color:y(s,e)?x({color:r,theme:e,autoContrast:s}):void 0}}}),zt=h(e=>{let t=c(`RadioIndicator`,Lt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:u,icon:d,radius:f,color:p,iconColor:m,autoContrast:h,checked:g,mod:_,variant:v,disabled:y,attributes:b,...x}=t,S=l({name:`RadioIndicator`,classes:It,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:b,vars:u,varsResolver:Rt,rootSelector:`indicator`}),C=(0,B.use)(Mt),w=typeof g==`boolean`?g:C?.checked||!1;return(0,R.jsx)(s,{...S(`indicator`,{variant:v}),variant:v,mod:[{checked:w,disabled:y},_],...x,children:(0,R.jsx)(d,{...S(`icon`)})})});zt.displayName=`@mantine/core/RadioIndicator`,zt.classes=It,zt.varsResolver=Rt;var Bt={root:`m_f3f1af94`,inner:`m_89c4f5e4`,icon:`m_f3ed6b2b`,radio:`m_8a3dbb89`,"radio--light":`m_99d09bcd`,"radio--outline":`m_1bfe9d39`},Vt={labelPosition:`right`,withErrorStyles:!0},Ht=I((e,{size:t,radius:r,color:i,iconColor:a,variant:o,autoContrast:s})=>{let c=n({color:i||e.primaryColor,theme:e}),l=c.isThemeColor&&c.shade===void 0?`var(--mantine-color-${c.color}-outline)`:c.color,u=o===`light`?e.variantColorResolver({color:i||e.primaryColor,theme:e,variant:`light`,autoContrast:s}):void 0,d=o===`outline`?l:u?u.color:f(i,e);return{root:{"--radio-size":A(t,`radio-size`),"--radio-radius":r===void 0?void 0:F(r),"--radio-color":d,"--radio-bg":u?.background,"--radio-icon-color":a?f(a,e):u?u.color:y(s,e)?x({color:i,theme:e,autoContrast:s}):void 0,"--radio-icon-size":A(t,`radio-icon-size`)}}}),Z=h(e=>{let t=c(`Radio`,Vt,e),{classNames:n,className:r,style:i,styles:a,unstyled:u,vars:d,id:f,size:p,label:m,labelPosition:h,description:g,error:_,radius:v,color:y,variant:b,disabled:x,wrapperProps:S,icon:C=ee,rootRef:w,iconColor:T,onChange:D,mod:O,attributes:te,withErrorStyles:ne,checked:re,readOnly:k,onClick:A,...ie}=t,j=l({name:`Radio`,classes:Bt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:u,attributes:te,vars:d,varsResolver:Ht}),M=(0,B.use)(kt),ae=M?.size??p,oe=t.size?p:ae,{styleProps:se,rest:N}=o(ie),P=E(f),le=[g?`${P}-description`:void 0,_&&typeof _!=`boolean`?`${P}-error`:void 0,N[`aria-describedby`]].filter(Boolean).join(` `)||void 0,F=M?M.value===N.value:void 0,ue={checked:F??re,name:N.name??M?.name,onChange:e=>{k||(M?.onChange(e),D?.(e))},disabled:M?.disabled??x};return(0,R.jsx)(ce,{...j(`root`),__staticSelector:`Radio`,__stylesApiProps:t,id:P,size:oe,labelPosition:h,label:m,description:g,error:_,disabled:ue.disabled,classNames:n,styles:a,unstyled:u,"data-checked":(F??re)||void 0,variant:b,ref:w,mod:O,attributes:te,...se,...S,children:(0,R.jsxs)(s,{...j(`inner`),mod:{"label-position":h},children:[(0,R.jsx)(s,{...j(`radio`,{focusable:!0,variant:b}),...N,...ue,component:`input`,mod:{error:!!_,"with-error-styles":ne},id:P,type:`radio`,readOnly:k,"aria-describedby":le,onClick:e=>{k&&ue.checked===void 0&&e.preventDefault(),A?.(e)}}),(0,R.jsx)(C,{...j(`icon`),"aria-hidden":!0})]})})});Z.classes=Bt,Z.varsResolver=Ht,Z.displayName=`@mantine/core/Radio`,Z.Group=At,Z.Card=Ft,Z.Indicator=zt;var Ut={root:`m_18320242`,"skeleton-fade":`m_299c329c`},Wt={visible:!0,animate:!0},Gt=I((e,{width:t,height:n,radius:r,circle:i})=>({root:{"--skeleton-height":L(n),"--skeleton-width":L(i?n:t),"--skeleton-radius":i?`1000px`:r===void 0?void 0:F(r)}})),Kt=h(e=>{let t=c(`Skeleton`,Wt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:u,width:d,height:f,circle:p,visible:m,radius:h,animate:g,mod:_,attributes:v,...y}=t,b=l({name:`Skeleton`,classes:Ut,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:v,vars:u,varsResolver:Gt});return(0,R.jsx)(s,{...b(`root`),mod:[{visible:m,animate:g},_],...y})});Kt.classes=Ut,Kt.varsResolver=Gt,Kt.displayName=`@mantine/core/Skeleton`;function qt(e){let t=e.replaceAll(`\r
`,`
`).split(`

`),n=t.pop()??``,r=[];for(let e of t){let t=`message`,n=[];for(let r of e.split(`
`))r.startsWith(`event:`)?t=r.slice(6).trim():r.startsWith(`data:`)&&n.push(r.slice(5).trimStart());(t!==`message`||n.length>0)&&r.push({event:t,data:n.join(`
`)})}return{events:r,rest:n}}async function*Jt(e,t,n){let r=await fetch(`/graphql`,{method:`POST`,credentials:`same-origin`,headers:{...d(),accept:`text/event-stream`},body:JSON.stringify({query:e.toString(),variables:t}),signal:n}),i=r.headers.get(`content-type`)??``;if(!r.ok||!r.body||!i.startsWith(`text/event-stream`))throw Error(`no stream`);let a=r.body.pipeThrough(new TextDecoderStream).getReader(),o=``;for(;;){let{done:e,value:t}=await a.read();if(e)throw Error(`stream broke off`);let{events:n,rest:r}=qt(o+t);o=r;for(let{event:e,data:t}of n){if(e===`complete`)return;if(e!==`next`)continue;let n=JSON.parse(t);if(n.errors||!n.data)throw Error(`refused`);yield n.data}}}var Q=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new Q(`
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
    `,{fragmentName:`Token`}),new Q(`
    fragment Amount on Money {
  amount
  currency
}
    `,{fragmentName:`Amount`}),new Q(`
    fragment DocumentRow on Document {
  id
  kind
  number
  issuedOn
  dueOn
  paid
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
}`,{fragmentName:`DocumentRow`}),new Q(`
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
}`,{fragmentName:`DocumentPage`}),new Q(`
    fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}
    `,{fragmentName:`AllowedAction`}),new Q(`
    fragment DashboardService on Service {
  id
  name
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
    fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`,{fragmentName:`DashboardService`}),new Q(`
    fragment RenewableService on Service {
  id
  name
  kind
  status
  expiresAt
  product {
    name
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
    fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`,{fragmentName:`RenewableService`}),new Q(`
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
}`,{fragmentName:`FullPrice`}),new Q(`
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
    `,{fragmentName:`Card`}),new Q(`
    fragment RenewalQuote on Quote {
  id
  expiresAt
  lines {
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
}`,{fragmentName:`RenewalQuote`}),new Q(`
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
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        id
        name
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
}`,{fragmentName:`OperationProgress`}),new Q(`
    fragment ServiceRow on Service {
  id
  name
  kind
  status
  expiresAt
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
    fragment Amount on Money {
  amount
  currency
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`,{fragmentName:`ServiceRow`}),new Q(`
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
      id
      name
    }
  }
  operation {
    id
    state
  }
}
    fragment Amount on Money {
  amount
  currency
}`,{fragmentName:`WaitingOrder`}),new Q(`
    fragment OperationRow on Operation {
  id
  kind
  state
  createdAt
}
    `,{fragmentName:`OperationRow`}),new Q(`
    fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
    `,{fragmentName:`RunningOperation`}),new Q(`
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
}`,{fragmentName:`Shell`}),new Q(`
    fragment Refusal on UserError {
  code
  message
  path
}
    `,{fragmentName:`Refusal`}),new Q(`
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}
    `,{fragmentName:`TicketRow`}),new Q(`
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
    id
    name
  }
}`,{fragmentName:`StaffTicketRow`}),new Q(`
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
    fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
  }
}`,{fragmentName:`TicketThread`}),new Q(`
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
    id
    name
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
}`,{fragmentName:`StaffTicketThread`});var Yt=new Q(`
    query AccountPage {
  ...Shell
  viewer {
    permissions
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
}`),Xt=new Q(`
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
}`),Zt=new Q(`
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
}`),Qt=new Q(`
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
}`),$t=new Q(`
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
}`),en=new Q(`
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
    `),tn=new Q(`
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
      paymentMethods {
        ...Card
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
}`),nn=new Q(`
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
}`),rn=new Q(`
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
}`),an=new Q(`
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
}`),on=new Q(`
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
}`),sn=new Q(`
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
}`),cn=new Q(`
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
            id
            name
          }
          operation {
            id
          }
          ticket {
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
  id
  name
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
    id
    name
  }
}`),ln=new Q(`
    query RenewalForm($ids: [ID!]!, $after: String) {
  ...Shell
  viewer {
    account {
      id
      settlement
      pricesIncludeTax
      services(filter: {tab: ALL, ids: $ids}, first: 100, after: $after) {
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
  id
  name
  kind
  status
  expiresAt
  product {
    name
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
}`),un=new Q(`
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
}`),dn=new Q(`
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
}`),fn=new Q(`
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
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        id
        name
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
}`),pn=new Q(`
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
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        id
        name
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
}`),mn=new Q(`
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
      state
      months
      refusal
      newExpiresAt
      net {
        ...Amount
      }
      service {
        id
        name
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
}`),hn=new Q(`
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
  id
  name
  kind
  status
  expiresAt
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
      id
      name
    }
  }
  operation {
    id
    state
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
}
fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}`),gn=new Q(`
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
    `),_n=new Q(`
    query ServiceDetail($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on Service {
      ...ServiceRow
      createdAt
      graceUntil
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
      unicodeName
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
  id
  name
  kind
  status
  expiresAt
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
    id
    name
  }
}`),vn=new Q(`
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
}`);new Q(`
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
}`);var yn=new Q(`
    query StaffTickets($closed: Boolean!, $after: String) {
  brand {
    name
  }
  staff {
    person {
      id
      name
    }
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
    id
    name
  }
}`),bn=new Q(`
    query StaffTicket($id: ID!) {
  brand {
    name
  }
  staff {
    person {
      id
      name
    }
    ticket(id: $id) {
      ...StaffTicketThread
    }
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
    id
    name
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
}`),xn=new Q(`
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
    id
    name
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
}`),Sn=new Q(`
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
    id
    name
  }
}`),Cn=new Q(`
    query TicketForm($id: ID!, $about: Boolean!) {
  ...Shell
  node(id: $id) @include(if: $about) {
    __typename
    ... on Service {
      id
      name
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
}`),wn=new Q(`
    query TicketPage($id: ID!) {
  ...Shell
  node(id: $id) {
    __typename
    ... on Ticket {
      ...TicketThread
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
fragment TicketRow on Ticket {
  id
  number
  subject
  state
  touchedAt
  waitingForYou
  service {
    id
    name
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
}`),Tn=new Q(`
    query TicketNow($id: ID!) {
  node(id: $id) {
    __typename
    ... on Ticket {
      ...TicketThread
    }
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
    id
    name
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
}`),En=new Q(`
    subscription TicketChanged($id: ID!) {
  ticketChanged(id: $id) {
    ...TicketThread
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
    id
    name
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
}`),Dn=new Q(`
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
}`),On=new Q(`
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
    id
    name
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
}`),kn=new Q(`
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
    id
    name
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
}`),An=null;function jn(){return new Promise(e=>{An?An(e):e(!1)})}function Mn(){let{t:e}=ye(),n=pe(),[r,i]=(0,B.useState)(null),[a,o]=(0,B.useState)(null),[s,c]=(0,B.useState)(!1);(0,B.useEffect)(()=>(An=e=>i(()=>e),()=>{An=null}),[]);let l=e=>{r?.(e),i(null),o(null)},u=async e=>{e.preventDefault();let n=new FormData(e.currentTarget).get(`password`);c(!0);try{await t(`/auth/step-up`,{password:n}),l(!0)}catch(e){o(e)}finally{c(!1)}};return(0,R.jsx)(X,{opened:r!==null,onClose:()=>l(!1),title:(0,R.jsx)(`strong`,{children:e(`stepUp.title`)}),closeButtonProps:{"aria-label":e(`shell.close`)},children:(0,R.jsx)(`form`,{onSubmit:e=>void u(e),children:(0,R.jsxs)(D,{children:[(0,R.jsx)(k,{children:e(`stepUp.lead`)}),a!==null&&(0,R.jsx)(S,{tone:`bad`,live:!0,children:n(a)}),(0,R.jsx)(se,{name:`password`,label:e(`signIn.password`),required:!0,withAsterisk:!1,autoComplete:`current-password`,"data-autofocus":!0,visibilityToggleButtonProps:{"aria-label":e(`signIn.showPassword`),tabIndex:0}}),(0,R.jsxs)(me,{justify:`flex-end`,children:[(0,R.jsx)(ne,{variant:`default`,onClick:()=>l(!1),children:e(`shell.cancel`)}),(0,R.jsx)(ne,{type:`submit`,loading:s,children:e(`stepUp.confirm`)})]})]})})})}var Nn={busy:!1,error:null,refusals:[]};function Pn(e,t){let[n,r]=(0,B.useState)(Nn),i=(0,B.useRef)(!1),a=b,o=async n=>{r({...Nn,busy:!0}),i.current=!1;try{let i=t(await a(e,n));return Fn(i)&&await jn()&&(i=t(await a(e,n))),r({...Nn,refusals:i.userErrors}),i.userErrors.length===0?i:null}catch(e){return i.current=!0,r({...Nn,error:e}),_(e),null}};return{...n,run:o,failed:()=>i.current,clear:()=>r(Nn)}}function Fn(e){return e.userErrors.some(e=>e.code===`STEP_UP_REQUIRED`)}var In={fr:`fr-FR`,en:`en-GB`};function Ln(e){let t=In[e],n=new Intl.NumberFormat(t),r=new Intl.DateTimeFormat(t,{day:`numeric`,month:`short`,year:`numeric`}),i=new Intl.DateTimeFormat(t,{day:`numeric`,month:`long`,year:`numeric`}),a=new Intl.DateTimeFormat(t,{day:`numeric`,month:`short`,year:`numeric`,hour:`2-digit`,minute:`2-digit`}),o=new Intl.DateTimeFormat(t,{hour:`2-digit`,minute:`2-digit`}),s=new Intl.RelativeTimeFormat(t,{numeric:`auto`});return{count:e=>n.format(e),money:({amount:e,currency:n})=>new Intl.NumberFormat(t,{style:`currency`,currency:n}).format(e),percent:e=>`${n.format(Number(e))}\u00a0%`,day:e=>r.format(Rn(e)),longDay:e=>i.format(Rn(e)),moment:e=>a.format(Rn(e)),clock:e=>o.format(Rn(e)),inDays:e=>s.format(e,`day`)}}function Rn(e){return/^\d{4}-\d{2}-\d{2}$/.test(e)?new Date(`${e}T12:00:00`):new Date(e)}function zn(){let{i18n:e}=ye();return(0,B.useMemo)(()=>Ln(te(e.language)??`fr`),[e.language])}var Bn=3e3;function Vn({id:e,active:t,live:n,fromLive:r,poll:i,fromPoll:a,update:o}){(0,B.useEffect)(()=>{if(!t)return;let s=new AbortController,c=b;return(async()=>{try{for await(let t of Jt(n,{id:e},s.signal))o(r(t))}catch{}for(;!s.signal.aborted;){if(await Hn(Bn,s.signal),s.signal.aborted)return;let t=await c(i,{id:e}).then(a,()=>null);t&&!s.signal.aborted&&o(t)}})(),()=>s.abort()},[e,t])}function Hn(e,t){return new Promise(n=>{let r=setTimeout(n,e);t.addEventListener(`abort`,()=>{clearTimeout(r),n()})})}function Un(e){let t=ve();return n=>t.setQueryData(e,e=>e&&{...e,node:n})}var Wn=4;function $(e){let[,t=``,n=`0`,r=``]=/^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(e)??[],i=BigInt(n+r.padEnd(Wn,`0`));return t?-i:i}function Gn(e){let t=(e<0n?-e:e).toString().padStart(5,`0`),n=t.slice(0,-4),r=t.slice(-4).replace(/0{1,2}$/,``);return`${e<0n?`-`:``}${n}.${r}`}function Kn(e,t){return{amount:Gn($(e.amount)-$(t.amount)),currency:e.currency}}function qn(e,t){return $(e.amount)<=$(t.amount)?e:t}function Jn(e){return $(e.amount)>0n}function Yn(e,t){return e.currency===t.currency&&$(e.amount)===$(t.amount)}function Xn(e){let t=e.replace(/[\s\u00a0\u202f€]/g,``).replace(`,`,`.`);return/^\d{1,7}(\.\d{1,2})?$/.test(t)&&Number(t)>0?t:null}export{Ue as $,dn as A,En as B,Dn as C,tn as D,fn as E,_n as F,nn as G,Tn as H,hn as I,Z as J,qt as K,on as L,On as M,Zt as N,un as O,vn as P,G as Q,bn as R,gn as S,pn as T,wn as U,Cn as V,Sn as W,X,Ot as Y,ft as Z,cn as _,Xn as a,Qt as b,Un as c,Mn as d,Yt as f,Xt as g,kn as h,Yn as i,ln as j,sn as k,zn as l,xn as m,qn as n,Hn as o,rn as p,Kt as q,Kn as r,Vn as s,Jn as t,Pn as u,en as v,mn as w,an as x,$t as y,yn as z};