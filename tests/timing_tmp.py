import time, collections, atexit
from tests.support import browser as b
acc=collections.defaultdict(lambda:[0,0.0])
def wrap(cls,name,label=None):
    f=getattr(cls,name)
    def g(*a,**k):
        t=time.perf_counter()
        try: return f(*a,**k)
        finally:
            e=acc[label or name]; e[0]+=1; e[1]+=time.perf_counter()-t
    setattr(cls,name,g)
for n in ("_come_to_rest","_check_accessibility","_run_axe","check_page"): wrap(b.Visitor,n)
from playwright.sync_api import Page, Locator
wrap(Page,"goto"); wrap(Locator,"click"); wrap(Page,"evaluate"); wrap(Page, "wait_for_load_state")
wrap(Locator,"is_visible"); wrap(Locator,"all"); wrap(Locator,"count"); wrap(Locator,"fill"); wrap(Locator,"inner_text")
def pytest_sessionfinish(session, exitstatus):
    for k,v in sorted(acc.items(), key=lambda i:-i[1][1]): print(f"\n{k}: {v[0]} calls {v[1]:.1f}s", end="")
