using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.Domain.Standby;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class SwapVipDialogTests : DialogContext
{
    private OperationId? started;

    [Fact]
    public void Open_BeforeTheFirstReading_ShowsSkeletonAndChecking()
    {
        Target.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var dialog = Open();

        Assert.Equal("Checking…", Ok(dialog).TextContent.Trim());
        Assert.NotEmpty(dialog.FindAll(".still"));
        Target.Gate.SetResult();
        dialog.WaitForState(() => Ok(dialog).TextContent.Trim() == "OK");
    }

    [Fact]
    public void Open_Ready_ShowsTitlePlaceDirectionAndOk()
    {
        var dialog = OpenRead();

        Assert.Equal("Swap VIP: shop-api", dialog.Find("#swap-title").TextContent);
        Assert.Contains("Retail-Prod, West Europe", dialog.Markup, StringComparison.Ordinal);
        Assert.Contains("4.2.0 replaces 4.1.7.", dialog.Find(".direction").TextContent, StringComparison.Ordinal);
        Assert.Contains("Staged 35 min ago by Ben.", dialog.Markup, StringComparison.Ordinal);
        Assert.Equal("OK: swap, puts 4.2.0 live on shop-api", Ok(dialog).GetAttribute("aria-label"));
        Assert.Null(Ok(dialog).GetAttribute("aria-disabled"));
        Assert.Equal(2, dialog.FindAll(".exchange .address").Count);
    }

    [Fact]
    public void Open_Ready_PutsFocusOnOk()
    {
        var dialog = OpenRead();

        Assert.Equal(Reference(Ok(dialog)), Focused());
    }

    [Fact]
    public void Open_WithWarning_ShowsItAndPutsFocusOnCancel()
    {
        Target.Findings = [DialogSamples.Met(), DialogSamples.Warning()];

        var dialog = OpenRead();

        Assert.Contains("Staging is smaller", dialog.Markup, StringComparison.Ordinal);
        Assert.Contains("1, it does not stop the swap", dialog.Markup, StringComparison.Ordinal);
        Assert.Equal(Reference(Cancel(dialog)), Focused());
        Assert.Null(Ok(dialog).GetAttribute("aria-disabled"));
    }

    [Fact]
    public void Open_Blocked_ShowsFaultAndSaysWhyOkIsOff()
    {
        Target.Findings = [DialogSamples.Met("P01"), DialogSamples.NotMet()];

        var dialog = OpenRead();

        var fault = dialog.Find(".fail");
        Assert.Contains("search_IN_5 is RoleStateStarting.", fault.TextContent, StringComparison.Ordinal);
        Assert.Contains("500 internal error", fault.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wait until it is ready.", fault.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", Ok(dialog).GetAttribute("aria-disabled"));
        Assert.Equal("1 instance has not started", dialog.Find("#swap-why").TextContent.Trim());
        Assert.Contains("Not possible now.", dialog.Find(".direction").TextContent, StringComparison.Ordinal);
        Assert.Equal(Reference(Cancel(dialog)), Focused());
        Ok(dialog).Click();
        Assert.Empty(Log.All);
    }

    [Fact]
    public void Open_UnknownCheck_IsDashedAndCannotBeTakenOverWithoutPolicy()
    {
        Target.Findings = [DialogSamples.Unknown()];

        var dialog = OpenRead();

        Assert.Equal("unknown", dialog.Find(".fail").GetAttribute("data-result"));
        Assert.Empty(dialog.FindAll(".fail input"));
    }

    [Fact]
    public void Ok_UnknownTakenOverWithReason_RecordsBoth()
    {
        Policy(new SwapPolicy(UnknownMayBeAcknowledged: true));
        Target.Findings = [DialogSamples.Unknown()];
        var dialog = OpenRead();

        dialog.Find(".take input").Change(true);
        Assert.Equal("true", Ok(dialog).GetAttribute("aria-disabled"));
        dialog.Find("#swap-reason").Input("checked by hand");
        Ok(dialog).Click();

        dialog.WaitForState(() => started is not null);
        var written = Assert.Single(Log.All);
        Assert.Equal(["P20"], written.Acknowledged);
        Assert.Equal("checked by hand", written.Reason);
    }

    [Fact]
    public void Ok_WithWarning_AcknowledgesIt()
    {
        Target.Findings = [DialogSamples.Warning()];
        var dialog = OpenRead();

        Ok(dialog).Click();

        dialog.WaitForState(() => started is not null);
        Assert.Equal(["W01"], Assert.Single(Log.All).Acknowledged);
    }

    [Fact]
    public void Open_AfterASwap_IsAReturn()
    {
        var swapped = DialogSamples.Service with
        {
            Production = DialogSamples.Staged with { Vip = DialogSamples.Live.Vip },
            Staging = DialogSamples.Live with { Vip = DialogSamples.Staged.Vip },
        };
        Log.Add(DialogSamples.Operation(OperationStatus.Succeeded));
        Show(swapped);

        var dialog = OpenRead();

        Assert.Equal("Return: shop-api", dialog.Find("#swap-title").TextContent);
        Assert.Equal("return", dialog.Find(".dialog").GetAttribute("data-kind"));
        Assert.Contains("Returns to 4.1.7, live until 14:02:50 UTC.", dialog.Find(".direction").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ana replaced it 1 s ago: Release 4.2, CHG-1187.", dialog.Markup, StringComparison.Ordinal);
        Assert.Equal("OK: return, puts 4.1.7 back live on shop-api", Ok(dialog).GetAttribute("aria-label"));
        Assert.Contains("About 9 s, as the last swap.", dialog.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ok_PressedTwice_SendsOnce()
    {
        var dialog = OpenRead();
        Target.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var first = Ok(dialog).ClickAsync();
        Assert.Equal("true", Ok(dialog).GetAttribute("aria-disabled"));
        var second = Ok(dialog).ClickAsync();
        var reads = Target.Read;
        Target.Gate.SetResult();

        await Task.WhenAll(first, second).WaitAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.NotNull(started);
        Assert.Equal(2, reads);
        Assert.Single(Log.All);
    }

    [Fact]
    public void Ok_AnotherHoldsTheService_SaysWhoAndSince()
    {
        var dialog = OpenRead();
        Log.Add(DialogSamples.Operation());

        Ok(dialog).Click();

        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count > 0);
        Assert.Contains("Ana Ribeiro started it at 14:02:42 UTC", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/operations/1", dialog.Find("[role=alert] a").GetAttribute("href"));
        Assert.Null(started);
    }

    [Fact]
    public void Ok_CloudCannotBeRead_SaysThatNothingWasSent()
    {
        var dialog = OpenRead();
        Target.ReadFailure = new CloudFailure(CloudFailureKind.Network, "Azure did not answer in 30 s.");

        Ok(dialog).Click();

        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count > 0);
        Assert.Contains("Nothing was sent to Azure. Azure did not answer in 30 s.", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ok_ServiceHasGone_SaysThatNothingWasSent()
    {
        var dialog = OpenRead();
        Target.Facts = null;

        Ok(dialog).Click();

        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count > 0);
        Assert.Contains("There is no such service. It may have been deleted. Nothing was sent to Azure.", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("There is no such service", dialog.Find("#swap-why").TextContent.Trim());
    }

    [Fact]
    public void Ok_ChangedBehindTheScreen_AsksForReview()
    {
        var dialog = OpenRead();
        Show(DialogSamples.Service with { Staging = DialogSamples.Staged with { Version = "4.3.0" } });

        Ok(dialog).Click();

        dialog.WaitForState(() => Ok(dialog).TextContent.Trim() == "Review 1 change");
        Assert.Empty(Log.All);
    }

    [Fact]
    public void Open_WhileItChanges_FlashesTheLineAndHoldsTheButton()
    {
        var dialog = OpenRead();
        Show(DialogSamples.Service with { Staging = DialogSamples.Staged with { InstancesReady = 3 } });
        Time.Advance(TimeSpan.FromSeconds(5));
        dialog.WaitForState(() => Ok(dialog).TextContent.Trim() == "Review 1 change");

        Assert.NotEmpty(dialog.FindAll(".ver.flash"));
        Assert.Contains("Staging: 3 of 4 ready, was 4 of 4 ready.", dialog.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Ok(dialog).Click();
        Assert.Equal("Review 1 change", Ok(dialog).TextContent.Trim());
        Time.Advance(TimeSpan.FromMilliseconds(800));
        Ok(dialog).Click();
        Assert.Equal("OK", Ok(dialog).TextContent.Trim());
        Assert.Empty(dialog.FindAll(".flash"));
    }

    [Fact]
    public void Open_ReadingStops_TurnsStaleAndOkOff()
    {
        var dialog = OpenRead();
        Target.Gate = new TaskCompletionSource();

        Time.Advance(TimeSpan.FromSeconds(14));

        dialog.WaitForState(() => Ok(dialog).GetAttribute("aria-disabled") == "true");
        Assert.Equal("14 s old, OK is off", dialog.Find(".live").TextContent.Trim());
        Assert.Equal("stale", dialog.Find(".live").GetAttribute("data-state"));
    }

    [Fact]
    public void Open_ServiceIsGone_SaysSo()
    {
        Target.Facts = null;
        FillEstate();

        var dialog = Open();

        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count > 0);
        Assert.Contains("There is no such service.", dialog.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_CannotBeRead_KeepsTrying()
    {
        Target.ReadFailure = new CloudFailure(CloudFailureKind.Throttled, "Azure asks to wait 9 s.");
        FillEstate();
        var dialog = Open();
        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count > 0);
        Assert.Contains("Azure asks to wait 9 s.", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        Target.ReadFailure = null;
        Show(DialogSamples.Service);
        Time.Advance(TimeSpan.FromSeconds(5));

        dialog.WaitForState(() => Ok(dialog).TextContent.Trim() == "OK");
    }

    [Fact]
    public void ShowAll_WithDifferences_OpensThemInPlace()
    {
        Show(DialogSamples.Service, new Difference(DifferenceKind.Setting, "Web: OrderQueue", "orders-prod", "orders-stg", LooksLikeStaging: true));
        var dialog = OpenRead();
        Assert.Empty(dialog.FindAll(".setdiff"));

        dialog.Find("[aria-expanded]").Click();

        Assert.Contains("looks like a staging value", dialog.Find(".setdiff").TextContent, StringComparison.Ordinal);
        Assert.Equal(["prod", "stg"], dialog.FindAll(".setdiff mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task ChangeList_OfTheReleasesBetween_IsCountedAndOpensInPlace()
    {
        Compare("https://example.com/{service}/compare/{from}...{to}");
        await Services.GetRequiredService<ReleaseBook>().AddAsync(ReleaseSamples.Record(Sample.Key) with { Changes = ["New search", "Faster cart"] }, null, Xunit.TestContext.Current.CancellationToken);
        var dialog = OpenRead();

        Assert.Contains("2 listed changes", dialog.Find(".diffs").TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.com/shop-api/compare/4.1.7...4.2.0", dialog.Find(".diffs a").GetAttribute("href"));
        dialog.Find("[data-key=D]").Click();
        Assert.Equal(["New search", "Faster cart"], dialog.FindAll(".change-list li").Select(line => line.TextContent));
    }

    [Fact]
    public void WayBack_OfASwap_TellsHowLongItTakesAndUntilWhenItStaysPossible()
    {
        Log.Add(DialogSamples.Operation(OperationStatus.Succeeded) with { ReturnOf = new OperationId(9) });

        var facts = WayBackOf(OpenRead());

        Assert.Contains("One click, while prod-0911 is kept and stg-1123 is live. It takes about 9 s.", facts, StringComparison.Ordinal);
        Assert.Contains("Stays possible Until somebody deletes 4.1.7 or deploys over it. After the swap, Keep old side says until when it is kept.", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WayBack_OfAReturn_TellsUntilWhenTheOldSideIsKeptAndByWhom()
    {
        var (dialog, old) = OpenReturn();
        Assert.Contains("Stays possible While 4.1.7 stands in staging; nobody said until when it is kept.", WayBackOf(dialog), StringComparison.Ordinal);

        await Services.GetRequiredService<StandbyLeases>().KeepAsync(old.Key, Time.GetUtcNow().AddDays(2), Access.Everything(Sample.Ben), Xunit.TestContext.Current.CancellationToken);
        Time.Advance(TimeSpan.FromSeconds(5));

        dialog.WaitForAssertion(() => Assert.Contains("Sun 8 Nov 14:02 UTC, in 1 d", dialog.Find("dl.facts").TextContent, StringComparison.Ordinal));
        Assert.Contains("Swap VIP puts 4.2.0 live again.", dialog.Find("dl.facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ben", dialog.Find("dl.facts").TextContent, StringComparison.Ordinal);
    }

    private static string WayBackOf(IRenderedComponent<SwapVipDialog> dialog) => string.Join(' ', dialog.FindAll("dl.facts dt, dl.facts dd").Select(part => part.TextContent.Trim()));

    private (IRenderedComponent<SwapVipDialog> Dialog, HostedService Swapped) OpenReturn()
    {
        var swapped = DialogSamples.Service with
        {
            Production = DialogSamples.Staged with { Vip = DialogSamples.Live.Vip, Slot = Slot.Production },
            Staging = DialogSamples.Live with { Vip = DialogSamples.Staged.Vip, Slot = Slot.Staging },
        };
        var swap = DialogSamples.Operation(OperationStatus.Succeeded);
        Log.Add(swap);
        Show(swapped);
        var dialog = OpenRead();
        Services.GetRequiredService<ServiceEstate>().Update(now => now with { Rows = [ServiceRow.Of(DialogSamples.Plan(swapped)) with { LastSwap = swap }] });
        return (dialog, swapped);
    }

    private static IElement Ok(IRenderedComponent<SwapVipDialog> dialog) => dialog.Find("footer .btn:last-child");

    private static IElement Cancel(IRenderedComponent<SwapVipDialog> dialog) => dialog.Find("footer .btn");

    private static string? Reference(IElement element) => element.Attributes.FirstOrDefault(attribute => attribute.Name.StartsWith("blazor:elementreference", StringComparison.OrdinalIgnoreCase))?.Value;

    private string? Focused() =>
        (JSInterop.Invocations["Blazor._internal.domWrapper.focus"][^1].Arguments[0] as Microsoft.AspNetCore.Components.ElementReference?)?.Id;

    private IRenderedComponent<SwapVipDialog> Open() => OpenWithEstate();

    private IRenderedComponent<SwapVipDialog> OpenWithEstate()
    {
        FillEstate();
        return Render<SwapVipDialog>(parameters => parameters
            .Add(dialog => dialog.Key, Sample.Key)
            .Add(dialog => dialog.OnStarted, id => started = id));
    }

    private IRenderedComponent<SwapVipDialog> OpenRead()
    {
        var dialog = Open();
        dialog.WaitForState(() => dialog.FindAll(".direction").Count > 0);
        return dialog;
    }
}
