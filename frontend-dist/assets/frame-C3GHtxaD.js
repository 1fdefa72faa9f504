import{r as e}from"./rolldown-runtime-XKyaHtl9.js";import{$ as t,$t as n,At as r,Ct as i,Dt as a,Et as o,G as s,Gt as c,Ht as l,Kt as u,Mt as d,Ot as f,Q as p,Qt as m,St as h,Ut as g,Wt as _,Yt as v,Zt as y,_n as b,_t as x,an as S,bn as C,bt as ee,cn as te,en as ne,et as re,ft as w,gn as T,gt as ie,h as E,hn as ae,ht as oe,jt as se,kt as D,ln as ce,lt as O,mn as k,nn as A,on as le,pt as j,qt as M,rn as N,sn as ue,tn as P,tt as de,un as fe,ut as pe,vn as F,vt as me,y as he,yn as ge,yt as _e}from"./ui-CaB_fKQQ.js";import{i as ve,n as ye}from"./react-CELlnBRq.js";import{y as be}from"./router-s45aeH9E.js";import{t as xe}from"./words-Do1HcqvU.js";var I=ye(),[Se,L]=ge(`ModalBase component was not found in tree`),R=e(ve(),1);function Ce({opened:e,transitionDuration:t}){let[n,r]=(0,R.useState)(e),i=(0,R.useRef)(-1),a=S()?0:t;return(0,R.useEffect)(()=>(e?(r(!0),window.clearTimeout(i.current)):a===0?r(!1):i.current=window.setTimeout(()=>r(!1),a),()=>window.clearTimeout(i.current)),[e,a]),n}function we({id:e,transitionProps:t,opened:n,trapFocus:r,closeOnEscape:i,onClose:a,returnFocus:o,handledEscapeEvents:s}){let c=ce(e),[l,u]=(0,R.useState)(!1),[d,f]=(0,R.useState)(!1),p=Ce({opened:n,transitionDuration:typeof t?.duration==`number`?t?.duration:200});return te(`keydown`,e=>{e.key===`Escape`&&i&&!e.isComposing&&n&&!s?.has(e)&&e.target?.getAttribute(`data-mantine-stop-propagation`)!==`true`&&(s?.add(e),a())},{capture:!0}),fe({opened:n,shouldReturnFocus:r&&o}),{_id:c,titleMounted:l,bodyMounted:d,shouldLockScroll:p,setTitleMounted:u,setBodyMounted:f}}function Te({keepMounted:e,keepMountedMode:t=`activity`,opened:n,onClose:r,id:i,transitionProps:a,onExitTransitionEnd:o,onEnterTransitionEnd:s,trapFocus:c,closeOnEscape:l,returnFocus:u,closeOnClickOutside:d,withinPortal:p,portalProps:m,lockScroll:h,children:_,zIndex:v,shadow:y,padding:x,__vars:S,unstyled:C,removeScrollProps:te,__handledEscapeEvents:ne,...re}){let{_id:w,titleMounted:T,bodyMounted:ie,shouldLockScroll:E,setTitleMounted:oe,setBodyMounted:se}=we({id:i,transitionProps:a,opened:n,trapFocus:c,closeOnEscape:l,onClose:r,returnFocus:u,handledEscapeEvents:ne}),{key:D,...ce}=te||{};return(0,I.jsx)(f,{...m,withinPortal:p,children:(0,I.jsx)(Se,{value:{opened:n,onClose:r,closeOnClickOutside:d,onExitTransitionEnd:o,onEnterTransitionEnd:s,transitionProps:{...a,keepMounted:e,keepMountedMode:t},getTitleId:()=>`${w}-title`,getBodyId:()=>`${w}-body`,titleMounted:T,bodyMounted:ie,setTitleMounted:oe,setBodyMounted:se,trapFocus:c,closeOnEscape:l,zIndex:v,unstyled:C},children:(0,I.jsx)(ee,{enabled:E&&h,...ce,children:(0,I.jsx)(g,{...re,id:w,__vars:{...S,"--mb-z-index":(v||F(`modal`)).toString(),"--mb-shadow":ae(y),"--mb-padding":b(x)},children:_})},D)})})}Te.displayName=`@mantine/core/ModalBase`;function Ee(){let e=L();return(0,R.useEffect)(()=>(e.setBodyMounted(!0),()=>e.setBodyMounted(!1)),[]),e.getBodyId()}var z={title:`m_615af6c9`,header:`m_b5489c3c`,inner:`m_60c222c7`,content:`m_fd1ab0aa`,close:`m_606cb269`,body:`m_5df29311`};function De({className:e,...t}){let n=Ee(),r=L();return(0,I.jsx)(g,{id:n,className:P({[z.body]:!r.unstyled},e),...t})}De.displayName=`@mantine/core/ModalBaseBody`;function Oe({className:e,onClick:t,...n}){let r=L();return(0,I.jsx)(i,{...n,onClick:e=>{r.onClose(),t?.(e)},className:P({[z.close]:!r.unstyled},e),unstyled:r.unstyled})}Oe.displayName=`@mantine/core/ModalBaseCloseButton`;function ke({transitionProps:e,className:t,innerProps:n,onKeyDown:i,style:s,ref:c,...l}){let u=L();return(0,I.jsx)(a,{mounted:u.opened,transition:`pop`,...u.transitionProps,onExited:()=>{u.onExitTransitionEnd?.(),u.transitionProps?.onExited?.()},onEntered:()=>{u.onEnterTransitionEnd?.(),u.transitionProps?.onEntered?.()},...e,children:e=>(0,I.jsx)(`div`,{...n,className:P({[z.inner]:!u.unstyled},n.className),children:(0,I.jsx)(o,{active:u.opened&&u.trapFocus,innerRef:c,children:(0,I.jsx)(r,{...l,component:`section`,role:`dialog`,tabIndex:-1,"aria-modal":!0,"aria-describedby":u.bodyMounted?u.getBodyId():void 0,"aria-labelledby":u.titleMounted?u.getTitleId():void 0,style:[s,e],className:P({[z.content]:!u.unstyled},t),unstyled:u.unstyled,children:l.children})})})})}ke.displayName=`@mantine/core/ModalBaseContent`;function Ae({className:e,...t}){let n=L();return(0,I.jsx)(g,{component:`header`,className:P({[z.header]:!n.unstyled},e),...t})}Ae.displayName=`@mantine/core/ModalBaseHeader`;var je={duration:200,timingFunction:`ease`,transition:`fade`};function Me(e){let t=L();return{...je,...t.transitionProps,...e}}function Ne({onClick:e,transitionProps:t,style:n,visible:r,...i}){let o=L(),s=Me(t);return(0,I.jsx)(a,{mounted:r===void 0?o.opened:r,...s,transition:`fade`,children:t=>(0,I.jsx)(D,{fixed:!0,style:[n,t],zIndex:o.zIndex,unstyled:o.unstyled,onClick:t=>{e?.(t),o.closeOnClickOutside&&o.onClose()},...i})})}Ne.displayName=`@mantine/core/ModalBaseOverlay`;function Pe(){let e=L();return(0,R.useEffect)(()=>(e.setTitleMounted(!0),()=>e.setTitleMounted(!1)),[]),e.getTitleId()}function Fe({className:e,...t}){let n=Pe(),r=L();return(0,I.jsx)(g,{component:`h2`,className:P({[z.title]:!r.unstyled},e),id:n,...t})}Fe.displayName=`@mantine/core/ModalBaseTitle`;function Ie({children:e}){return(0,I.jsx)(I.Fragment,{children:e})}function Le(e){return typeof e==`string`?{value:e,label:e}:typeof e==`object`&&`value`in e&&!(`label`in e)?{value:e.value,label:`${e.value}`,disabled:e.disabled}:typeof e==`object`&&`group`in e?{group:e.group,items:e.items.map(e=>Le(e))}:typeof e==`number`||typeof e==`bigint`||typeof e==`boolean`?{value:e,label:`${e}`}:e}function Re(e){return e?e.map(e=>Le(e)):[]}var ze={dropdown:`m_88b62a41`,search:`m_985517d8`,options:`m_b2821a6e`,option:`m_92253aa5`,empty:`m_2530cd1d`,header:`m_858f94bd`,footer:`m_82b967cb`,group:`m_254f3e4f`,groupLabel:`m_2bb2e9e5`,chevron:`m_2943220b`,optionsDropdownOption:`m_390b5f4`,optionsDropdownCheckIcon:`m_8ee53fc2`,optionsDropdownCheckPlaceholder:`m_a530ee0a`},Be={error:null},Ve=A((e,{size:t,color:r})=>({chevron:{"--combobox-chevron-size":T(t,`combobox-chevron-size`),"--combobox-chevron-color":r?n(r,e):void 0}})),He=_(e=>{let t=v(`ComboboxChevron`,Be,e),{size:n,error:r,style:i,className:a,classNames:o,styles:s,unstyled:c,vars:l,attributes:u,mod:d,...f}=t,p=M({name:`ComboboxChevron`,classes:ze,props:t,style:i,className:a,classNames:o,styles:s,unstyled:c,vars:l,varsResolver:Ve,attributes:u,rootSelector:`chevron`});return(0,I.jsx)(g,{component:`svg`,...f,...p(`chevron`),size:n,viewBox:`0 0 15 15`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,mod:[`combobox-chevron`,{error:r},d],children:(0,I.jsx)(`path`,{d:`M4.93179 5.43179C4.75605 5.60753 4.75605 5.89245 4.93179 6.06819C5.10753 6.24392 5.39245 6.24392 5.56819 6.06819L7.49999 4.13638L9.43179 6.06819C9.60753 6.24392 9.89245 6.24392 10.0682 6.06819C10.2439 5.89245 10.2439 5.60753 10.0682 5.43179L7.81819 3.18179C7.73379 3.0974 7.61933 3.04999 7.49999 3.04999C7.38064 3.04999 7.26618 3.0974 7.18179 3.18179L4.93179 5.43179ZM10.0682 9.56819C10.2439 9.39245 10.2439 9.10753 10.0682 8.93179C9.89245 8.75606 9.60753 8.75606 9.43179 8.93179L7.49999 10.8636L5.56819 8.93179C5.39245 8.75606 5.10753 8.75606 4.93179 8.93179C4.75605 9.10753 4.75605 9.39245 4.93179 9.56819L7.18179 11.8182C7.35753 11.9939 7.64245 11.9939 7.81819 11.8182L10.0682 9.56819Z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})});He.classes=ze,He.varsResolver=Ve,He.displayName=`@mantine/core/ComboboxChevron`;var Ue={root:`m_fea6bf1a`,burger:`m_d4fb9cad`},We=A((e,{color:t,size:r,lineSize:i,transitionDuration:a,transitionTimingFunction:o})=>({root:{"--burger-color":t?n(t,e):void 0,"--burger-size":T(r,`burger-size`),"--burger-line-size":i?C(i):void 0,"--burger-transition-duration":a===void 0?void 0:`${a}ms`,"--burger-transition-timing-function":o}})),Ge=_(e=>{let t=v(`Burger`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,opened:c,children:l,transitionDuration:u,transitionTimingFunction:d,lineSize:f,attributes:p,...m}=t,h=M({name:`Burger`,classes:Ue,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:p,vars:s,varsResolver:We});return(0,I.jsxs)(se,{...h(`root`),...m,children:[(0,I.jsx)(g,{mod:[`reduce-motion`,{opened:c}],...h(`burger`)}),l]})});Ge.classes=Ue,Ge.varsResolver=We,Ge.displayName=`@mantine/core/Burger`;var[Ke,B]=ge(`Drawer component was not found in tree`),V={root:`m_f11b401e`,header:`m_5a7c2c9`,content:`m_b8a05bbd`,inner:`m_31cd769a`},qe=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`DrawerBody`,null,e),s=B();return(0,I.jsx)(De,{...s.getStyles(`body`,{classNames:t,style:r,styles:i,className:n}),...o})});qe.classes=V,qe.displayName=`@mantine/core/DrawerBody`;var Je=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`DrawerCloseButton`,null,e),s=B();return(0,I.jsx)(Oe,{...s.getStyles(`close`,{classNames:t,style:r,styles:i,className:n}),...o})});Je.classes=V,Je.displayName=`@mantine/core/DrawerCloseButton`;var Ye=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,radius:s,__hidden:c,...l}=v(`DrawerContent`,null,e),u=B(),d=u.scrollAreaComponent||Ie;return(0,I.jsx)(ke,{...u.getStyles(`content`,{className:n,style:r,styles:i,classNames:t}),innerProps:u.getStyles(`inner`,{className:n,style:r,styles:i,classNames:t}),...l,radius:s||u.radius||0,"data-hidden":c||void 0,children:(0,I.jsx)(d,{style:{height:`calc(100vh - var(--drawer-offset) * 2)`},children:o})})});Ye.classes=V,Ye.displayName=`@mantine/core/DrawerContent`;var Xe=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`DrawerHeader`,null,e),s=B();return(0,I.jsx)(Ae,{...s.getStyles(`header`,{classNames:t,style:r,styles:i,className:n}),...o})});Xe.classes=V,Xe.displayName=`@mantine/core/DrawerHeader`;var Ze=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`DrawerOverlay`,null,e),s=B();return(0,I.jsx)(Ne,{...s.getStyles(`overlay`,{classNames:t,style:r,styles:i,className:n}),...o})});Ze.classes=V,Ze.displayName=`@mantine/core/DrawerOverlay`;function Qe(e){switch(e){case`top`:return`flex-start`;case`bottom`:return`flex-end`;default:return}}function $e(e){if(e===`top`||e===`bottom`)return`0 0 calc(100% - var(--drawer-offset, 0rem) * 2)`}var et={top:`slide-down`,bottom:`slide-up`,left:`slide-right`,right:`slide-left`},tt={top:`slide-down`,bottom:`slide-up`,right:`slide-right`,left:`slide-left`},nt={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:F(`modal`),position:`left`},rt=A((e,{position:t,size:n,offset:r})=>({root:{"--drawer-size":T(n,`drawer-size`),"--drawer-flex":$e(t),"--drawer-height":t===`left`||t===`right`?void 0:`var(--drawer-size)`,"--drawer-align":Qe(t),"--drawer-justify":t===`right`?`flex-end`:void 0,"--drawer-offset":C(r)}})),H=_(e=>{let t=v(`DrawerRoot`,nt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,scrollAreaComponent:c,position:u,transitionProps:f,radius:p,attributes:m,...h}=t,{dir:g}=l(),_=M({name:`Drawer`,classes:V,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:m,vars:s,varsResolver:rt}),y=(g===`rtl`?tt:et)[u];return(0,I.jsx)(Ke,{value:{scrollAreaComponent:c,getStyles:_,radius:p},children:(0,I.jsx)(Te,{..._(`root`),transitionProps:{transition:y,...f},"data-offset-scrollbars":c===d.Autosize||void 0,unstyled:o,...h})})});H.classes=V,H.varsResolver=rt,H.displayName=`@mantine/core/DrawerRoot`;var it=(0,R.createContext)(null);function at({children:e}){let[t,n]=(0,R.useState)([]),[r,i]=(0,R.useState)(F(`modal`)),[a]=(0,R.useState)(()=>new WeakSet);return(0,I.jsx)(it,{value:{stack:t,addModal:(e,t)=>{n(t=>[...new Set([...t,e])]),i(e=>typeof t==`number`&&typeof e==`number`?Math.max(e,t):e)},removeModal:e=>n(t=>t.filter(t=>t!==e)),getZIndex:e=>`calc(${r} + ${t.indexOf(e)} + 1)`,currentId:t[t.length-1],maxZIndex:r,handledEscapeEvents:a},children:e})}at.displayName=`@mantine/core/DrawerStack`;var ot=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`DrawerTitle`,null,e),s=B();return(0,I.jsx)(Fe,{...s.getStyles(`title`,{classNames:t,style:r,styles:i,className:n}),...o})});ot.classes=V,ot.displayName=`@mantine/core/DrawerTitle`;var st={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:F(`modal`),withOverlay:!0,withCloseButton:!0},U=_(e=>{let{title:t,withOverlay:n,overlayProps:r,withCloseButton:i,closeButtonProps:a,children:o,opened:s,stackId:c,zIndex:l,...u}=v(`Drawer`,st,e),d=(0,R.use)(it),f=!!t||i,p=d&&c?{closeOnEscape:d.currentId===c,trapFocus:d.currentId===c,zIndex:d.getZIndex(c),__handledEscapeEvents:d.handledEscapeEvents}:{},m=n===!1?!1:c&&d?d.currentId===c:s;return(0,R.useEffect)(()=>{d&&c&&(s?d.addModal(c,l||F(`modal`)):d.removeModal(c))},[s,c,l]),(0,I.jsxs)(H,{opened:s,zIndex:d&&c?d.getZIndex(c):l,...u,...p,children:[n&&(0,I.jsx)(Ze,{visible:m,transitionProps:d&&c?{duration:0}:void 0,...r}),(0,I.jsxs)(Ye,{__hidden:d&&c&&s?c!==d.currentId:!1,children:[f&&(0,I.jsxs)(Xe,{children:[t&&(0,I.jsx)(ot,{children:t}),i&&(0,I.jsx)(Je,{...a})]}),(0,I.jsx)(qe,{children:o})]})]})});U.classes=V,U.displayName=`@mantine/core/Drawer`,U.Root=H,U.Overlay=Ze,U.Content=Ye,U.Body=qe,U.Header=Xe,U.Title=ot,U.CloseButton=Je,U.Stack=at;var ct=[`borderBottomWidth`,`borderLeftWidth`,`borderRightWidth`,`borderTopWidth`,`boxSizing`,`fontFamily`,`fontSize`,`fontStyle`,`fontWeight`,`letterSpacing`,`lineHeight`,`paddingBottom`,`paddingLeft`,`paddingRight`,`paddingTop`,`tabSize`,`textIndent`,`textRendering`,`textTransform`,`width`,`wordBreak`,`wordSpacing`,`scrollbarGutter`],lt={"min-height":`0`,"max-height":`none`,height:`0`,visibility:`hidden`,overflow:`hidden`,position:`absolute`,"z-index":`-1000`,top:`0`,right:`0`,display:`block`};function ut(e){Object.keys(lt).forEach(t=>{e.style.setProperty(t,lt[t],`important`)})}function dt(e){let t=window.getComputedStyle(e);if(t===null)return null;let n={};for(let e of ct)n[e]=t[e];return n.boxSizing===``?null:{sizingStyle:n,paddingSize:parseFloat(n.paddingBottom)+parseFloat(n.paddingTop),borderSize:parseFloat(n.borderBottomWidth)+parseFloat(n.borderTopWidth)}}var W=null;function ft(e,t,n=1,r=1/0){W||(W=document.createElement(`textarea`),W.setAttribute(`tabindex`,`-1`),W.setAttribute(`aria-hidden`,`true`),W.setAttribute(`aria-label`,`autosize measurement`),ut(W)),W.parentNode===null&&document.body.appendChild(W);let{paddingSize:i,borderSize:a,sizingStyle:o}=e,{boxSizing:s}=o;Object.keys(o).forEach(e=>{W.style[e]=o[e]}),ut(W),W.value=t;let c=s===`border-box`?W.scrollHeight+a:W.scrollHeight-i;W.value=t,c=s===`border-box`?W.scrollHeight+a:W.scrollHeight-i,W.value=`x`;let l=W.scrollHeight-i,u=l*n;s===`border-box`&&(u=u+i+a),c=Math.max(u,c);let d=l*r;return s===`border-box`&&(d=d+i+a),c=Math.min(d,c),[c,l]}function pt({maxRows:e,minRows:t,onChange:n,ref:r,...i}){let a=i.value!==void 0,o=(0,R.useRef)(null),s=ue(o,r),c=(0,R.useRef)(0),l=(0,R.useRef)(0),u=()=>{let n=o.current;if(!n)return;let r=dt(n);if(!r)return;let[i]=ft(r,n.value||n.placeholder||`x`,t,e);c.current!==i&&(c.current=i,n.style.setProperty(`height`,`${i}px`,`important`))},d=(0,R.useEffectEvent)(u),f=e=>{a||u(),n?.(e)};return(0,R.useLayoutEffect)(u),(0,R.useEffect)(()=>{let e=()=>u();return window.addEventListener(`resize`,e),()=>window.removeEventListener(`resize`,e)},[]),(0,R.useEffect)(()=>{let e=o.current;if(!e||typeof ResizeObserver>`u`)return;l.current=e.offsetWidth;let t=0,n=new ResizeObserver(()=>{o.current&&o.current.offsetWidth!==l.current&&(l.current=o.current.offsetWidth,cancelAnimationFrame(t),t=requestAnimationFrame(d))});return n.observe(e),()=>{cancelAnimationFrame(t),n.disconnect()}},[]),(0,R.useEffect)(()=>{let e=()=>u();return document.fonts.addEventListener(`loadingdone`,e),()=>document.fonts.removeEventListener(`loadingdone`,e)},[]),(0,R.useEffect)(()=>{let e=e=>{if(o.current?.form===e.target&&!a){let e=o.current.value;requestAnimationFrame(()=>{o.current&&e!==o.current.value&&u()})}};return document.body.addEventListener(`reset`,e),()=>document.body.removeEventListener(`reset`,e)},[a]),(0,I.jsx)(`textarea`,{rows:t,...i,onChange:f,ref:s})}var mt=_(e=>{let{autosize:t,maxRows:n,minRows:r,__staticSelector:i,resize:a,bottomSection:o,bottomSectionProps:s,...c}=v([`Input`,`InputWrapper`,`Textarea`],null,e),l=t&&N()!==`test`,u=l?{maxRows:n,minRows:r}:{};return(0,I.jsx)(me,{component:l?pt:`textarea`,...c,__staticSelector:i||`Textarea`,__bottomSection:o,__bottomSectionProps:s,multiline:!0,"data-no-overflow":t&&n===void 0||void 0,__vars:{"--input-resize":a},...u})});mt.classes=me.classes,mt.displayName=`@mantine/core/Textarea`;var[ht,G]=ge(`Modal component was not found in tree`),K={root:`m_9df02822`,content:`m_54c44539`,inner:`m_1f958f16`,header:`m_d0e2b9cd`},gt=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`ModalBody`,null,e),s=G();return(0,I.jsx)(De,{...s.getStyles(`body`,{classNames:t,style:r,styles:i,className:n}),...o})});gt.classes=K,gt.displayName=`@mantine/core/ModalBody`;var _t=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`ModalCloseButton`,null,e),s=G();return(0,I.jsx)(Oe,{...s.getStyles(`close`,{classNames:t,style:r,styles:i,className:n}),...o})});_t.classes=K,_t.displayName=`@mantine/core/ModalCloseButton`;var vt=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,__hidden:s,...c}=v(`ModalContent`,null,e),l=G(),u=l.scrollAreaComponent||Ie;return(0,I.jsx)(ke,{...l.getStyles(`content`,{className:n,style:r,styles:i,classNames:t}),innerProps:l.getStyles(`inner`,{className:n,style:r,styles:i,classNames:t}),"data-full-screen":l.fullScreen||void 0,"data-modal-content":!0,"data-hidden":s||void 0,...c,children:(0,I.jsx)(u,{style:{maxHeight:l.fullScreen?`100dvh`:`calc(100dvh - (${C(l.yOffset)} * 2))`},children:o})})});vt.classes=K,vt.displayName=`@mantine/core/ModalContent`;var yt=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`ModalHeader`,null,e),s=G();return(0,I.jsx)(Ae,{...s.getStyles(`header`,{classNames:t,style:r,styles:i,className:n}),...o})});yt.classes=K,yt.displayName=`@mantine/core/ModalHeader`;var bt=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`ModalOverlay`,null,e),s=G();return(0,I.jsx)(Ne,{...s.getStyles(`overlay`,{classNames:t,style:r,styles:i,className:n}),...o})});bt.classes=K,bt.displayName=`@mantine/core/ModalOverlay`;var xt={__staticSelector:`Modal`,closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:F(`modal`),transitionProps:{duration:200,transition:`fade-down`},yOffset:`5dvh`},St=A((e,{radius:t,size:n,yOffset:r,xOffset:i})=>({root:{"--modal-radius":t===void 0?void 0:k(t),"--modal-size":T(n,`modal-size`),"--modal-y-offset":C(r),"--modal-x-offset":C(i)}})),q=_(e=>{let t=v(`ModalRoot`,xt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,yOffset:c,scrollAreaComponent:l,radius:u,fullScreen:f,centered:p,xOffset:m,__staticSelector:h,attributes:g,..._}=t,y=M({name:h,classes:K,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:g,vars:s,varsResolver:St});return(0,I.jsx)(ht,{value:{yOffset:c,scrollAreaComponent:l,getStyles:y,fullScreen:f},children:(0,I.jsx)(Te,{...y(`root`),"data-full-screen":f||void 0,"data-centered":p||void 0,"data-offset-scrollbars":l===d.Autosize||void 0,unstyled:o,..._})})});q.classes=K,q.varsResolver=St,q.displayName=`@mantine/core/ModalRoot`;var Ct=(0,R.createContext)(null);function wt({children:e}){let[t,n]=(0,R.useState)([]),[r,i]=(0,R.useState)(F(`modal`)),[a]=(0,R.useState)(()=>new WeakSet);return(0,I.jsx)(Ct,{value:{stack:t,addModal:(e,t)=>{n(t=>[...new Set([...t,e])]),i(e=>typeof t==`number`&&typeof e==`number`?Math.max(e,t):e)},removeModal:e=>n(t=>t.filter(t=>t!==e)),getZIndex:e=>`calc(${r} + ${t.indexOf(e)} + 1)`,currentId:t[t.length-1],maxZIndex:r,handledEscapeEvents:a},children:e})}wt.displayName=`@mantine/core/ModalStack`;var Tt=_(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=v(`ModalTitle`,null,e),s=G();return(0,I.jsx)(Fe,{...s.getStyles(`title`,{classNames:t,style:r,styles:i,className:n}),...o})});Tt.classes=K,Tt.displayName=`@mantine/core/ModalTitle`;var Et={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:F(`modal`),transitionProps:{duration:200,transition:`fade-down`},withOverlay:!0,withCloseButton:!0},J=_(e=>{let{title:t,withOverlay:n,overlayProps:r,withCloseButton:i,closeButtonProps:a,children:o,radius:s,opened:c,stackId:l,zIndex:u,...d}=v(`Modal`,Et,e),f=(0,R.use)(Ct),p=!!t||i,m=f&&l?{closeOnEscape:f.currentId===l,trapFocus:f.currentId===l,zIndex:f.getZIndex(l),__handledEscapeEvents:f.handledEscapeEvents}:{},h=n===!1?!1:l&&f?f.currentId===l:c;return(0,R.useEffect)(()=>{f&&l&&(c?f.addModal(l,u||F(`modal`)):f.removeModal(l))},[c,l,u]),(0,I.jsxs)(q,{radius:s,opened:c,zIndex:f&&l?f.getZIndex(l):u,...d,...m,children:[n&&(0,I.jsx)(bt,{visible:h,transitionProps:f&&l?{duration:0}:void 0,...r}),(0,I.jsxs)(vt,{radius:s,__hidden:f&&l&&c?l!==f.currentId:!1,children:[p&&(0,I.jsxs)(yt,{children:[t&&(0,I.jsx)(Tt,{children:t}),i&&(0,I.jsx)(_t,{...a})]}),(0,I.jsx)(gt,{children:o})]})]})});J.classes=K,J.displayName=`@mantine/core/Modal`,J.Root=q,J.Overlay=bt,J.Content=vt,J.Body=gt,J.Header=yt,J.Title=Tt,J.CloseButton=_t,J.Stack=wt;function Dt(e){return`group`in e}function Ot({data:e}){if(Dt(e)){let t=e.items.map(e=>(0,I.jsx)(Ot,{data:e},e.value));return(0,I.jsx)(`optgroup`,{label:e.group,children:t})}let{value:t,label:n,...r}=e;return(0,I.jsx)(`option`,{value:e.value,...r,children:e.label})}Ot.displayName=`@mantine/core/NativeSelectOption`;var kt={size:`sm`,rightSectionPointerEvents:`none`},At=_(e=>{let{data:t,children:n,size:r,error:i,rightSection:a,unstyled:o,...s}=v([`Input`,`InputWrapper`,`NativeSelect`],kt,e),c=Re(t).map((e,t)=>(0,I.jsx)(Ot,{data:e},t));return(0,I.jsx)(me,{component:`select`,...s,__staticSelector:`NativeSelect`,size:r,pointer:!0,error:i,unstyled:o,rightSection:a||(0,I.jsx)(He,{size:r,error:i,unstyled:o}),children:n||c})});At.classes=me.classes,At.displayName=`@mantine/core/NativeSelect`;var jt=(0,R.createContext)(null),Mt=c((e=>{let{value:t,defaultValue:n,onChange:r,size:i,wrapperProps:a,children:o,name:s,readOnly:c,disabled:l,...u}=v(`RadioGroup`,null,e),d=ce(s),[f,p]=le({value:t,defaultValue:n,finalValue:``,onChange:r});return(0,I.jsx)(jt,{value:{value:f,onChange:e=>!c&&p(typeof e==`string`?e:e.currentTarget.value),size:i,name:d,disabled:l},children:(0,I.jsx)(_e.Wrapper,{size:i,...a,...u,labelElement:`div`,__staticSelector:`RadioGroup`,children:(0,I.jsx)(ie,{role:`radiogroup`,children:o})})})}));Mt.classes=_e.Wrapper.classes,Mt.displayName=`@mantine/core/RadioGroup`;var Nt={card:`m_9dc8ae12`},Pt=(0,R.createContext)(null),Ft={withBorder:!0},It=A((e,{radius:t})=>({card:{"--card-radius":k(t)}})),Lt=_(e=>{let t=v(`RadioCard`,Ft,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,checked:c,mod:u,withBorder:d,value:f,onClick:p,name:m,onKeyDown:h,attributes:g,..._}=t,y=M({name:`RadioCard`,classes:Nt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:g,vars:s,varsResolver:It,rootSelector:`card`}),{dir:b}=l(),x=(0,R.use)(jt),S=typeof c==`boolean`?c:x?.value===f||!1,C=m||x?.name,ee=e=>{if(h?.(e),C&&[`ArrowDown`,`ArrowUp`,`ArrowLeft`,`ArrowRight`].includes(e.nativeEvent.code)){e.preventDefault();let t=Array.from(document.querySelectorAll(`[role="radio"][name="${C}"]`)),n=t.findIndex(t=>t===e.target),r=n+1>=t.length?0:n+1,i=n-1<0?t.length-1:n-1;e.nativeEvent.code===`ArrowDown`&&(t[r].focus(),t[r].click()),e.nativeEvent.code===`ArrowUp`&&(t[i].focus(),t[i].click()),e.nativeEvent.code===`ArrowLeft`&&(t[b===`ltr`?i:r].focus(),t[b===`ltr`?i:r].click()),e.nativeEvent.code===`ArrowRight`&&(t[b===`ltr`?r:i].focus(),t[b===`ltr`?r:i].click())}};return(0,I.jsx)(Pt,{value:{checked:S},children:(0,I.jsx)(se,{mod:[{"with-border":d,checked:S},u],...y(`card`),..._,role:`radio`,"aria-checked":S,name:C,onClick:e=>{p?.(e),x?.onChange(f||``)},onKeyDown:ee})})});Lt.displayName=`@mantine/core/RadioCard`,Lt.classes=Nt,Lt.varsResolver=It;var Rt={indicator:`m_717d7ff6`,icon:`m_3e4da632`,"indicator--light":`m_7eec72c0`,"indicator--outline":`m_2980836c`},zt={icon:w},Bt=A((e,{radius:t,color:r,size:i,iconColor:a,variant:o,autoContrast:s})=>{let c=ne({color:r||e.primaryColor,theme:e}),l=c.isThemeColor&&c.shade===void 0?`var(--mantine-color-${c.color}-outline)`:c.color,u=o===`light`?e.variantColorResolver({color:r||e.primaryColor,theme:e,variant:`light`,autoContrast:s}):void 0,d=o===`outline`?l:u?u.color:n(r,e);return{indicator:{"--radio-size":T(i,`radio-size`),"--radio-radius":t===void 0?void 0:k(t),"--radio-color":d,"--radio-bg":u?.background,"--radio-icon-size":typeof i==`number`?`calc(${T(i,`radio-size`)} * 0.4)`:T(i,`radio-icon-size`),"--radio-icon-color":a?n(a,e):u?u.color:y(s,e)?m({color:r,theme:e,autoContrast:s}):void 0}}}),Vt=_(e=>{let t=v(`RadioIndicator`,zt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,icon:c,radius:l,color:u,iconColor:d,autoContrast:f,checked:p,mod:m,variant:h,disabled:_,attributes:y,...b}=t,x=M({name:`RadioIndicator`,classes:Rt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:y,vars:s,varsResolver:Bt,rootSelector:`indicator`}),S=(0,R.use)(Pt),C=typeof p==`boolean`?p:S?.checked||!1;return(0,I.jsx)(g,{...x(`indicator`,{variant:h}),variant:h,mod:[{checked:C,disabled:_},m],...b,children:(0,I.jsx)(c,{...x(`icon`)})})});Vt.displayName=`@mantine/core/RadioIndicator`,Vt.classes=Rt,Vt.varsResolver=Bt;var Ht={root:`m_f3f1af94`,inner:`m_89c4f5e4`,icon:`m_f3ed6b2b`,radio:`m_8a3dbb89`,"radio--light":`m_99d09bcd`,"radio--outline":`m_1bfe9d39`},Ut={labelPosition:`right`,withErrorStyles:!0},Wt=A((e,{size:t,radius:r,color:i,iconColor:a,variant:o,autoContrast:s})=>{let c=ne({color:i||e.primaryColor,theme:e}),l=c.isThemeColor&&c.shade===void 0?`var(--mantine-color-${c.color}-outline)`:c.color,u=o===`light`?e.variantColorResolver({color:i||e.primaryColor,theme:e,variant:`light`,autoContrast:s}):void 0,d=o===`outline`?l:u?u.color:n(i,e);return{root:{"--radio-size":T(t,`radio-size`),"--radio-radius":r===void 0?void 0:k(r),"--radio-color":d,"--radio-bg":u?.background,"--radio-icon-color":a?n(a,e):u?u.color:y(s,e)?m({color:i,theme:e,autoContrast:s}):void 0,"--radio-icon-size":T(t,`radio-icon-size`)}}}),Y=_(e=>{let t=v(`Radio`,Ut,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,id:c,size:l,label:d,labelPosition:f,description:p,error:m,radius:h,color:_,variant:y,disabled:b,wrapperProps:x,icon:S=w,rootRef:C,iconColor:ee,onChange:te,mod:ne,attributes:re,withErrorStyles:T,checked:ie,readOnly:E,onClick:ae,...se}=t,D=M({name:`Radio`,classes:Ht,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:re,vars:s,varsResolver:Wt}),O=(0,R.use)(jt),k=O?.size??l,A=t.size?l:k,{styleProps:le,rest:j}=u(se),N=ce(c),ue=[p?`${N}-description`:void 0,m&&typeof m!=`boolean`?`${N}-error`:void 0,j[`aria-describedby`]].filter(Boolean).join(` `)||void 0,P=O?O.value===j.value:void 0,de={checked:P??ie,name:j.name??O?.name,onChange:e=>{E||(O?.onChange(e),te?.(e))},disabled:O?.disabled??b};return(0,I.jsx)(oe,{...D(`root`),__staticSelector:`Radio`,__stylesApiProps:t,id:N,size:A,labelPosition:f,label:d,description:p,error:m,disabled:de.disabled,classNames:n,styles:a,unstyled:o,"data-checked":(P??ie)||void 0,variant:y,ref:C,mod:ne,attributes:re,...le,...x,children:(0,I.jsxs)(g,{...D(`inner`),mod:{"label-position":f},children:[(0,I.jsx)(g,{...D(`radio`,{focusable:!0,variant:y}),...j,...de,component:`input`,mod:{error:!!m,"with-error-styles":T},id:N,type:`radio`,readOnly:E,"aria-describedby":ue,onClick:e=>{E&&de.checked===void 0&&e.preventDefault(),ae?.(e)}}),(0,I.jsx)(S,{...D(`icon`),"aria-hidden":!0})]})})});Y.classes=Ht,Y.varsResolver=Wt,Y.displayName=`@mantine/core/Radio`,Y.Group=Mt,Y.Card=Lt,Y.Indicator=Vt;var Gt={root:`m_18320242`,"skeleton-fade":`m_299c329c`},Kt={visible:!0,animate:!0},qt=A((e,{width:t,height:n,radius:r,circle:i})=>({root:{"--skeleton-height":C(n),"--skeleton-width":C(i?n:t),"--skeleton-radius":i?`1000px`:r===void 0?void 0:k(r)}})),Jt=_(e=>{let t=v(`Skeleton`,Kt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,width:c,height:l,circle:u,visible:d,radius:f,animate:p,mod:m,attributes:h,..._}=t,y=M({name:`Skeleton`,classes:Gt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:h,vars:s,varsResolver:qt});return(0,I.jsx)(g,{...y(`root`),mod:[{visible:d,animate:p},m],..._})});Jt.classes=Gt,Jt.varsResolver=qt,Jt.displayName=`@mantine/core/Skeleton`;function Yt(e){let t=e.replaceAll(`\r
`,`
`).split(`

`),n=t.pop()??``,r=[];for(let e of t){let t=`message`,n=[];for(let r of e.split(`
`))r.startsWith(`event:`)?t=r.slice(6).trim():r.startsWith(`data:`)&&n.push(r.slice(5).trimStart());(t!==`message`||n.length>0)&&r.push({event:t,data:n.join(`
`)})}return{events:r,rest:n}}async function*Xt(e,n,r){let i=await fetch(`/graphql`,{method:`POST`,credentials:`same-origin`,headers:{...t(),accept:`text/event-stream`},body:JSON.stringify({query:e.toString(),variables:n}),signal:r}),a=i.headers.get(`content-type`)??``;if(!i.ok||!i.body||!a.startsWith(`text/event-stream`))throw Error(`no stream`);let o=i.body.pipeThrough(new TextDecoderStream).getReader(),s=``;for(;;){let{done:e,value:t}=await o.read();if(e)throw Error(`stream broke off`);let{events:n,rest:r}=Yt(s+t);s=r;for(let{event:e,data:t}of n){if(e===`complete`)return;if(e!==`next`)continue;let n=JSON.parse(t);if(n.errors||!n.data)throw Error(`refused`);yield n.data}}}var X=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new X(`
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
    `,{fragmentName:`Token`}),new X(`
    fragment Amount on Money {
  amount
  currency
}
    `,{fragmentName:`Amount`}),new X(`
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
}`,{fragmentName:`DocumentRow`}),new X(`
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
}`,{fragmentName:`DocumentPage`}),new X(`
    fragment AllowedAction on Action {
  name
  allowed
  reason
  remedy
}
    `,{fragmentName:`AllowedAction`}),new X(`
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
}`,{fragmentName:`DashboardService`}),new X(`
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
}`,{fragmentName:`RenewableService`}),new X(`
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
}`,{fragmentName:`FullPrice`}),new X(`
    fragment Card on PaymentMethod {
  id
  brand
  last4
  expiresMonth
  expiresYear
  isDefault
  expired
}
    `,{fragmentName:`Card`}),new X(`
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
}`,{fragmentName:`RenewalQuote`}),new X(`
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
}`,{fragmentName:`OperationProgress`}),new X(`
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
}`,{fragmentName:`ServiceRow`}),new X(`
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
}`,{fragmentName:`WaitingOrder`}),new X(`
    fragment OperationRow on Operation {
  id
  kind
  state
  createdAt
}
    `,{fragmentName:`OperationRow`}),new X(`
    fragment RunningOperation on Operation {
  id
  kind
  state
  createdAt
}
    `,{fragmentName:`RunningOperation`}),new X(`
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
}`,{fragmentName:`Shell`}),new X(`
    fragment Refusal on UserError {
  code
  message
  path
}
    `,{fragmentName:`Refusal`}),new X(`
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
    `,{fragmentName:`TicketRow`}),new X(`
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
}`,{fragmentName:`StaffTicketRow`}),new X(`
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
}`,{fragmentName:`TicketThread`}),new X(`
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
}`,{fragmentName:`StaffTicketThread`});var Zt=new X(`
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
}`),Qt=new X(`
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
}`),$t=new X(`
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
}`),en=new X(`
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
}`),tn=new X(`
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
}`),nn=new X(`
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
    `),rn=new X(`
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
}`),an=new X(`
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
}`),on=new X(`
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
}`),sn=new X(`
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
}`),cn=new X(`
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
}`),ln=new X(`
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
}`),un=new X(`
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
}`),dn=new X(`
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
}`),fn=new X(`
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
}`),pn=new X(`
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
}`),mn=new X(`
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
}`),hn=new X(`
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
}`),gn=new X(`
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
}`),_n=new X(`
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
}`),vn=new X(`
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
    `),yn=new X(`
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
}`),bn=new X(`
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
}`);new X(`
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
}`);var xn=new X(`
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
}`),Sn=new X(`
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
}`),Cn=new X(`
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
}`),wn=new X(`
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
}`),Tn=new X(`
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
}`),En=new X(`
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
}`),Dn=new X(`
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
}`),On=new X(`
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
}`),kn=new X(`
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
}`),An=new X(`
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
}`),jn=new X(`
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
}`),Mn=null;function Nn(){return new Promise(e=>{Mn?Mn(e):e(!1)})}function Pn(){let{t:e}=xe(),t=he(),[n,r]=(0,R.useState)(null),[i,a]=(0,R.useState)(null),[o,s]=(0,R.useState)(!1);(0,R.useEffect)(()=>(Mn=e=>r(()=>e),()=>{Mn=null}),[]);let c=e=>{n?.(e),r(null),a(null)},l=async e=>{e.preventDefault();let t=new FormData(e.currentTarget).get(`password`);s(!0);try{await re(`/auth/step-up`,{password:t}),c(!0)}catch(e){a(e)}finally{s(!1)}};return(0,I.jsx)(J,{opened:n!==null,onClose:()=>c(!1),title:(0,I.jsx)(`strong`,{children:e(`stepUp.title`)}),closeButtonProps:{"aria-label":e(`shell.close`)},children:(0,I.jsx)(`form`,{onSubmit:e=>void l(e),children:(0,I.jsxs)(O,{children:[(0,I.jsx)(x,{children:e(`stepUp.lead`)}),i!==null&&(0,I.jsx)(E,{tone:`bad`,live:!0,children:t(i)}),(0,I.jsx)(pe,{name:`password`,label:e(`signIn.password`),required:!0,withAsterisk:!1,autoComplete:`current-password`,"data-autofocus":!0,visibilityToggleButtonProps:{"aria-label":e(`signIn.showPassword`),tabIndex:0}}),(0,I.jsxs)(h,{justify:`flex-end`,children:[(0,I.jsx)(j,{variant:`default`,onClick:()=>c(!1),children:e(`shell.cancel`)}),(0,I.jsx)(j,{type:`submit`,loading:o,children:e(`stepUp.confirm`)})]})]})})})}var Z={busy:!1,error:null,refusals:[]};function Fn(e,t){let[n,r]=(0,R.useState)(Z),i=(0,R.useRef)(!1),a=p,o=async n=>{r({...Z,busy:!0}),i.current=!1;try{let i=t(await a(e,n));return In(i)&&await Nn()&&(i=t(await a(e,n))),r({...Z,refusals:i.userErrors}),i.userErrors.length===0?i:null}catch(e){return i.current=!0,r({...Z,error:e}),s(e),null}};return{...n,run:o,failed:()=>i.current,clear:()=>r(Z)}}function In(e){return e.userErrors.some(e=>e.code===`STEP_UP_REQUIRED`)}var Ln={fr:`fr-FR`,en:`en-GB`};function Rn(e){let t=Ln[e],n=new Intl.NumberFormat(t),r=new Intl.DateTimeFormat(t,{day:`numeric`,month:`short`,year:`numeric`}),i=new Intl.DateTimeFormat(t,{day:`numeric`,month:`long`,year:`numeric`}),a=new Intl.DateTimeFormat(t,{day:`numeric`,month:`short`,year:`numeric`,hour:`2-digit`,minute:`2-digit`}),o=new Intl.DateTimeFormat(t,{hour:`2-digit`,minute:`2-digit`}),s=new Intl.RelativeTimeFormat(t,{numeric:`auto`});return{count:e=>n.format(e),money:({amount:e,currency:n})=>new Intl.NumberFormat(t,{style:`currency`,currency:n}).format(e),percent:e=>`${n.format(Number(e))}\u00a0%`,day:e=>r.format(Q(e)),longDay:e=>i.format(Q(e)),moment:e=>a.format(Q(e)),clock:e=>o.format(Q(e)),isToday:e=>new Date().toDateString()===Q(e).toDateString(),inDays:e=>s.format(e,`day`)}}function Q(e){return/^\d{4}-\d{2}-\d{2}$/.test(e)?new Date(`${e}T12:00:00`):new Date(e)}function zn(){let{i18n:e}=xe();return(0,R.useMemo)(()=>Rn(de(e.language)??`fr`),[e.language])}var Bn=4;function $(e){let[,t=``,n=`0`,r=``]=/^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(e)??[],i=BigInt(n+r.padEnd(Bn,`0`));return t?-i:i}function Vn(e){let t=(e<0n?-e:e).toString().padStart(5,`0`),n=t.slice(0,-4),r=t.slice(-4).replace(/0{1,2}$/,``);return`${e<0n?`-`:``}${n}.${r}`}function Hn(e,t){return{amount:Vn($(e.amount)-$(t.amount)),currency:e.currency}}function Un(e,t){return $(e.amount)<=$(t.amount)?e:t}function Wn(e){return $(e.amount)>0n}function Gn(e,t){return e.currency===t.currency&&$(e.amount)===$(t.amount)}function Kn(e){let t=e.replace(/[\s\u00a0\u202f€]/g,``).replace(`,`,`.`);return/^\d{1,7}(\.\d{1,2})?$/.test(t)&&Number(t)>0?t:null}var qn=3e3;function Jn({id:e,active:t,live:n,fromLive:r,poll:i,fromPoll:a,update:o}){let s=(0,R.useEffectEvent)(e=>o(r(e))),c=(0,R.useEffectEvent)(e=>{let t=a(e);t&&o(t)});(0,R.useEffect)(()=>{if(!t)return;let r=new AbortController,a=p;return(async()=>{try{for await(let t of Xt(n,{id:e},r.signal))s(t)}catch{}for(;!r.signal.aborted;){if(await Yn(qn,r.signal),r.signal.aborted)return;let t=await a(i,{id:e}).catch(()=>null);t&&!r.signal.aborted&&c(t)}})(),()=>r.abort()},[e,t,n,i])}function Yn(e,t){return new Promise(n=>{let r=setTimeout(n,e);t.addEventListener(`abort`,()=>{clearTimeout(r),n()})})}function Xn(e){let t=be();return n=>t.setQueryData(e,e=>e&&{...e,node:n})}export{dn as A,Tn as B,gn as C,fn as D,rn as E,_n as F,Yt as G,En as H,cn as I,At as J,Jt as K,Sn as L,$t as M,bn as N,ln as O,yn as P,Ge as Q,xn as R,kn as S,mn as T,wn as U,Dn as V,an as W,mt as X,J as Y,U as Z,nn as _,Hn as a,sn as b,zn as c,Zt as d,on as f,un as g,Qt as h,Un as i,An as j,pn as k,Fn as l,jn as m,Xn as n,Gn as o,Cn as p,Y as q,Wn as r,Kn as s,Jn as t,Pn as u,tn as v,hn as w,vn as x,en as y,On as z};