using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;
using Portal.Domain.Estate;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Preconditions;
using Portal.Domain.Presence;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Pages;
using Portal.Web.Components.Services;
using Portal.Web.Components.Tree;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Pages;

public sealed class HostedServicesPageTests : BunitContext
{
    private readonly ServiceEstate estate = new();
    private readonly FakeTarget target = new() { OnRead = service => service, Findings = [] };
    private readonly MemoryLog log = new();
    private readonly MemoryLedger ledger = new();
    private readonly FakeTimeProvider time = new(BoardSamples.Now);
    private readonly ServiceRow shop = TreeSamples.Row();

    public HostedServicesPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Components/Tree/ServiceTree.razor.js").Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(time);
        Services.AddSingleton(estate).AddSingleton<IOperationLog>(log).AddSingleton<OperationFeed>().AddSingleton<ISwapTarget>(target)
            .AddSingleton<SwapKinds>().AddSingleton<SwapPlanner>().AddSingleton<SwapService>().AddSingleton(new SwapPolicy()).AddSingleton<IPolicyBook>(new MemoryBook()).AddRules().AddSingleton(LedgerSamples.History(ledger));
        Services.AddScoped<TreeState>().AddScoped<ServiceReadings>().AddLamps().AddSingleton<PresenceBook>().AddLocalOperator().AddBells();
        Services.AddSingleton<ReleaseBook>().AddScoped<VisibleReleases>().AddSingleton(ChangeSources.None).AddSingleton<ChangeLists>();
    }

    [Fact]
    public void Page_NothingSelected_ShowsTheTreeAndWhatToDo()
    {
        Read(shop);

        var page = Open();

        Assert.Equal("Hosted Services", page.Find("main h1").TextContent);
        Assert.Contains("Select a hosted service", page.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Equal("tree", page.Find(".with-tree").GetAttribute("data-shows"));
        Assert.Equal(["Media-Prod", "Retail-Prod"], Names(page));
    }

    [Fact]
    public void Page_EstateNotReadYet_SaysThatItReads()
    {
        var page = Open("s", "k");

        Assert.Equal("Reading…", page.Find("main h1").TextContent);
        Assert.NotNull(page.Find(".still"));
    }

    [Fact]
    public void Tree_Selected_HasRolesLevelsAndOneStop()
    {
        Read(shop);

        var page = Open(shop);

        var grid = page.Find("[role=treegrid]");
        Assert.Equal("5", grid.GetAttribute("aria-rowcount"));
        var row = page.Find("[role=row][aria-selected=true]");
        Assert.Equal(("2", "1", "1", "true", "0"),
            (row.GetAttribute("aria-level"), row.GetAttribute("aria-posinset"), row.GetAttribute("aria-setsize"), row.GetAttribute("aria-expanded"), row.GetAttribute("tabindex")));
        Assert.Equal(2, row.QuerySelectorAll("[role=gridcell]").Length);
        Assert.Single(page.FindAll("[role=row][tabindex='0']"));
        Assert.Equal(["Media-Prod", "Retail-Prod", "shop-api", "prod-0911", "stg-1123"], Names(page));
    }

    [Fact]
    public async Task Tree_KeysDownAndEnter_ShowTheRow()
    {
        Read(shop);
        var page = Open();

        await Press(page, "ArrowDown");
        await Press(page, "ArrowRight");
        await Press(page, "ArrowRight");
        await Press(page, "Enter");

        Assert.Equal(["Media-Prod", "Retail-Prod", "shop-api", "prod-0911", "stg-1123"], Names(page));
        Assert.EndsWith(PortalUrls.Service(shop.Service), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tree_Click_OpensTheRowAndTwistClosesIt()
    {
        Read(shop);
        var page = Open();

        await page.FindAll("[role=row]")[1].ClickAsync(new MouseEventArgs());
        Assert.Equal(["Media-Prod", "Retail-Prod", "shop-api"], Names(page));

        await page.FindAll(".twist")[0].ClickAsync(new MouseEventArgs());
        Assert.Equal(["Media-Prod", "Retail-Prod"], Names(page));
    }

    [Fact]
    public async Task Tree_Finding_ShowsOnlyHitsOrSaysThatThereIsNone()
    {
        Read(shop, TreeSamples.Row("cms", BoardSamples.Media));
        var page = Open();

        await page.Find("input[type=search]").InputAsync("cms");
        Assert.Equal(["Media-Prod", "cms"], Names(page));

        await page.Find("input[type=search]").InputAsync("x y");
        Assert.Contains("Nothing in the tree is named “x y”", page.Find(".tree").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tree_OneServiceChanges_OnlyItsRowRenders()
    {
        Read(shop, TreeSamples.Row("billing"));
        var page = Open(shop);
        var rows = page.FindComponents<TreeRowView>();
        var before = rows.ToDictionary(row => row.Instance.Row.Name, row => row.RenderCount);

        await page.InvokeAsync(() => Read(TreeSamples.Row(state: ReadinessState.Blocked), TreeSamples.Row("billing")));
        time.Advance(TimeSpan.FromMilliseconds(100));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[role=row] .blocked")));
        await page.InvokeAsync(() => { }); // The page tells of what is new before its rows have counted it: its turn is over now.

        Assert.Equal(["shop-api"], rows.Where(row => row.RenderCount != before[row.Instance.Row.Name]).Select(row => row.Instance.Row.Name));
    }

    [Fact]
    public void Service_Ready_ShowsBothSidesChecksAndSwapVip()
    {
        Read(shop);
        target.Findings = [Finding("P01", "Pair as shown", Answer.Met), Finding("P13", "All instances are running", Answer.Met)];

        var page = Open(shop);

        Assert.Equal("shop-api", page.Find("main h1").TextContent);
        Assert.Equal(["4.1.7", "4.2.0"], page.FindAll(".side .big").Select(big => big.TextContent));
        Assert.Contains("2 of 2 met", page.Find("[aria-label=Checks]").TextContent, StringComparison.Ordinal);
        var swap = page.Find(".ribbon .btn");
        Assert.Equal(("Swap VIP", PortalUrls.Swap(shop.Service)), (swap.TextContent, swap.GetAttribute("href")));
        Assert.Contains("main", swap.ClassList);
        Assert.Equal(1, target.Read);
    }

    [Fact]
    public void Service_CheckNotMet_ShowsItFirstWithItsRemedy()
    {
        Read(TreeSamples.Row(state: ReadinessState.Blocked));
        target.Findings = [Finding("P01", "Pair as shown", Answer.Met), Finding("P19", "Endpoints equal", Answer.NotMet) with { Headline = "Endpoints differ", Remedy = "Redeploy staging." }];

        var page = Open(shop);

        Assert.Contains("Redeploy staging.", page.Find("[aria-label=Checks] .fail").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[aria-label=Checks] .check"));
        Assert.Equal("Not possible now: Endpoints differ", page.Find(".ribbon .why").TextContent);
        Assert.DoesNotContain("main", page.Find(".ribbon .btn").ClassList);
    }

    [Fact]
    public void Service_NothingStaged_SaysNoneAndWhatToDo()
    {
        var row = TreeSamples.Row(staged: false, state: ReadinessState.NothingStaged);
        Read(row);
        target.Findings = [Finding("C01", "Staging is deployed", Answer.NotMet)];

        var page = Open(row);

        Assert.Contains("none", page.Find("[aria-label=Staging]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Deploy a release to staging first", page.Find("[aria-label=Staging]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find(".ribbon .btn").GetAttribute("aria-disabled"));
        Assert.Empty(page.FindAll(".between svg"));
    }

    [Fact]
    public void Service_CannotBeRead_KeepsTheSidesAndSaysWhy()
    {
        Read(shop);
        target.OnRead = _ => throw new CloudFailureException(new CloudFailure(CloudFailureKind.Network, "Azure did not answer within 10 s."));

        var page = Open(shop);

        Assert.Contains("Azure did not answer within 10 s.", page.Find("[aria-label=Checks] .notice").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".side .big").Count);
    }

    [Fact]
    public void Service_WithHistory_ShowsItsLastSwaps()
    {
        Read(shop);
        log.Add(TreeSamples.Operation(OperationStatus.Succeeded));

        var page = Open(shop);

        var swap = page.Find("[aria-label=History] tbody tr");
        Assert.Contains("Ben", swap.TextContent, StringComparison.Ordinal);
        Assert.Contains("12 s", swap.TextContent, StringComparison.Ordinal);
        Assert.Equal(PortalUrls.Operation(new OperationId(7)), swap.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Service_SwappedOutsideWhileItIsShown_ShowsThatInItsHistory()
    {
        Read(shop);
        var page = Open(shop);
        Assert.Empty(page.FindAll("[aria-label=History] tbody tr"));

        ledger.External(shop.Service.Name, caller: "svc-deploy");
        Services.GetRequiredService<SwapHistory>().Announce();

        page.WaitForState(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            return page.FindAll("[aria-label=History] tbody tr").Count == 1;
        });
        var swap = page.Find("[aria-label=History] tbody tr");
        Assert.Contains("svc-deploy", swap.TextContent, StringComparison.Ordinal);
        Assert.Contains("Outside the portal", swap.TextContent, StringComparison.Ordinal);
        Assert.Equal("/ledger/1", swap.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Service_LogCannotBeRead_NamesItAndTriesAgain()
    {
        Read(shop);
        log.Add(TreeSamples.Operation(OperationStatus.Succeeded));
        log.Fault = MemoryLog.Broken;

        var page = Open(shop);
        Assert.Contains(MemoryLog.BrokenSentence, page.Find("[aria-label=History] [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains(MemoryLog.BrokenSentence, page.Find("[aria-label=Checks] .notice").TextContent, StringComparison.Ordinal);

        log.Fault = null;
        page.Find("[aria-label=History] button").Click();
        Assert.Single(page.FindAll("[aria-label=History] tbody tr"));
        Assert.Empty(page.FindAll("[aria-label=History] [role=alert]"));
    }

    [Fact]
    public void Service_SwapRuns_LeadsToItAndSwapVipIsOff()
    {
        var row = TreeSamples.Row() with { Active = TreeSamples.Operation(OperationStatus.Switching) };
        Read(row);
        log.Add(row.Active);

        var page = Open(row);

        Assert.Equal("true", page.Find(".ribbon .btn").GetAttribute("aria-disabled"));
        Assert.Equal(PortalUrls.Operation(new OperationId(7)), page.FindAll(".ribbon a").Single().GetAttribute("href"));
    }

    [Fact]
    public async Task Ribbon_ArrowKeys_MoveItsOneStop()
    {
        Read(shop);
        var page = Open(shop);

        await page.Find(".ribbon").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowRight" });

        Assert.Equal(["-1", "0"], page.FindAll(".ribbon .btn").Select(button => button.GetAttribute("tabindex")));
    }

    [Fact]
    public async Task Ribbon_Refresh_ReadsAgain()
    {
        Read(shop);
        var page = Open(shop);

        time.Advance(TimeSpan.FromSeconds(1));
        await page.FindAll(".ribbon .btn")[1].ClickAsync(new MouseEventArgs());

        Assert.Equal(2, target.Read);
    }

    [Fact]
    public void Subscription_Selected_ListsItsServicesAndSwapVipIsOff()
    {
        Read(shop, TreeSamples.Row("cms", BoardSamples.Media));

        var page = Open("11111111-1111-1111-1111-111111111111");

        Assert.Equal("Retail-Prod", page.Find("main h1").TextContent);
        Assert.Equal(["shop-api"], page.FindAll("main tbody th").Select(cell => cell.TextContent));
        Assert.Equal("Select a hosted service", page.Find(".ribbon .why").TextContent);
    }

    [Fact]
    public void Deployment_Selected_ShowsPropertiesRolesAndEndpoints()
    {
        Read(shop);

        var page = Open(shop, "staging");

        Assert.Equal("stg-1123", page.Find("main h1").TextContent);
        Assert.Equal(["ShopApi.Web", "ShopApi.Worker"], page.FindAll("[aria-label=Roles] tbody th").Select(cell => cell.TextContent));
        Assert.Contains("ShopApi.Web_Https", page.Find("[aria-label=Endpoints]").TextContent, StringComparison.Ordinal);
        Assert.Contains("20.50.1.9", page.Find("[aria-label=Properties]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Swap VIP", page.Find(".ribbon .btn").TextContent);
    }

    [Fact]
    public void Role_InstancesUnread_ReadsTheServiceAndShowsThem()
    {
        var listed = TreeSamples.Row(instances: false);
        Read(listed);
        target.OnRead = _ => shop.Service;

        var page = Open(listed, "production", "ShopApi.Web");

        Assert.Equal(["ShopApi.Web_IN_0", "ShopApi.Web_IN_1", "ShopApi.Web_IN_2"], page.FindAll("[aria-label=Instances] tbody th").Select(cell => cell.TextContent));
        Assert.Contains("ShopApi.Web_IN_2", Names(page));
    }

    [Fact]
    public void Instance_Selected_ShowsWhatAzureCallsItsState()
    {
        Read(shop);

        var page = Open(shop, "production", "ShopApi.Web", "ShopApi.Web_IN_1");

        Assert.Equal("ShopApi.Web_IN_1", page.Find("main h1").TextContent);
        Assert.Contains("ready, Azure calls it ReadyRole", page.Find("main dl").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Hosted Services", "Retail-Prod", "shop-api", "prod-0911", "ShopApi.Web"], page.FindAll(".crumbs a").Select(crumb => crumb.TextContent));
    }

    [Theory]
    [InlineData("nope", null, null, null, null, "subscription nope")]
    [InlineData("11111111-1111-1111-1111-111111111111", "nope", null, null, null, "hosted service nope")]
    [InlineData(null, null, "sideways", null, null, "side sideways")]
    [InlineData(null, null, "1", null, null, "side 1")]
    [InlineData(null, null, "staging", "ShopApi.Api", null, "role ShopApi.Api")]
    [InlineData(null, null, "staging", "ShopApi.Web", "Web_IN_9", "instance Web_IN_9")]
    public void Page_NoSuchThing_NamesWhatWasAskedFor(string? subscription, string? service, string? slot, string? role, string? instance, string what)
    {
        Read(shop);

        var page = Open(subscription ?? shop.Service.Subscription.Id.Value, subscription is null ? shop.Service.Key.Value : service, slot, role, instance);

        Assert.Equal($"There is no {what}", page.Find("main h1").TextContent);
        Assert.Contains(page.FindAll("main a"), link => link.GetAttribute("href") == PortalUrls.HostedServices());
    }

    private void Read(params ServiceRow[] rows) => estate.Replace(BoardSamples.Snapshot(rows), estate.Now);

    private IRenderedComponent<HostedServicesPage> Open(ServiceRow row, string? slot = null, string? role = null, string? instance = null) =>
        Open(row.Service.Subscription.Id.Value, row.Service.Key.Value, slot, role, instance);

    private IRenderedComponent<HostedServicesPage> Open(string? subscription = null, string? service = null, string? slot = null, string? role = null, string? instance = null) =>
        Render<HostedServicesPage>(page => page.Add(p => p.Subscription, subscription).Add(p => p.Service, service).Add(p => p.Slot, slot).Add(p => p.Role, role).Add(p => p.Instance, instance));

    private static string[] Names(IRenderedComponent<HostedServicesPage> page) => [.. page.FindAll("[role=row] .name a").Select(link => link.TextContent)];

    private static Task Press(IRenderedComponent<HostedServicesPage> page, string key) => page.Find("[role=treegrid]").KeyDownAsync(new KeyboardEventArgs { Key = key });

    private static Finding Finding(string code, string title, Answer answer) => Sample.Finding(code, title, Severity.Block, answer, "2 and 2");
}
