using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Pages;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Pages;

public sealed class OperationPageTests : DialogContext
{
    [Theory]
    [InlineData(OperationStatus.Succeeded, "4.2.0 is live since 14:02:50")]
    [InlineData(OperationStatus.Failed, "Nothing was changed")]
    [InlineData(OperationStatus.Canceled, "Nothing was changed")]
    [InlineData(OperationStatus.Unknown, "The outcome is unknown")]
    [InlineData(OperationStatus.Split, "Only one side moved")]
    public void Open_Ended_SaysWhatIsTrueNow(OperationStatus status, string title)
    {
        var page = Open(DialogSamples.Operation(status));

        Assert.Equal(title, page.Find(".result h2").TextContent);
        Assert.Equal($"{title}.", page.Find("[role=status]").TextContent);
    }

    [Theory]
    [InlineData(OperationStatus.Written, "Phase 2 of 4: Asking Azure.")]
    [InlineData(OperationStatus.Submitting, "Phase 2 of 4: Asking Azure.")]
    [InlineData(OperationStatus.Switching, "Phase 2 of 4: Azure switches the addresses.")]
    [InlineData(OperationStatus.Verifying, "Phase 3 of 4: Reading both sides.")]
    public void Open_Running_TellsThePhase(OperationStatus status, string said)
    {
        var page = Open(DialogSamples.Operation(status));

        Assert.Equal(said, page.Find("[role=status]").TextContent);
        Assert.Empty(page.FindAll(".result"));
        Assert.Contains("The swap goes on; any operator can open it.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Failed_GivesAzuresWordsInFull()
    {
        var result = Open(DialogSamples.Operation(OperationStatus.Failed)).Find(".result").TextContent;

        Assert.Contains("SwappableCloudServicePropertyNotSet", result, StringComparison.Ordinal);
        Assert.Contains("The pair is not set.", result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OperationStatus.Split)]
    [InlineData(OperationStatus.Unknown)]
    public void Open_Unsettled_ShowsWhatWasWantedAndThatNothingIsSentAgain(OperationStatus status)
    {
        var page = Open(DialogSamples.Operation(status));

        Assert.Contains("4.2.0", page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing will be sent again.", page.Find(".result").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Running_CountsSeconds()
    {
        var page = Open(DialogSamples.Operation());
        Assert.Equal("0:09", page.Find(".clock").TextContent);

        Time.Advance(TimeSpan.FromSeconds(3));

        page.WaitForState(() => page.Find(".clock").TextContent == "0:12");
    }

    [Fact]
    public async Task Open_WhileItRuns_FollowsToTheEnd()
    {
        var page = Open(DialogSamples.Operation());
        var ended = DialogSamples.Operation(OperationStatus.Succeeded);

        await Services.GetRequiredService<OperationFeed>().SaveAsync(ended with { Events = [.. ended.Events, new OperationEvent(DialogSamples.Now, OperationStatus.Succeeded, OperationEvent.FromPortal, "Both sides read")] }, Xunit.TestContext.Current.CancellationToken);

        page.WaitForState(() => page.FindAll(".result").Count == 1);
        Assert.Equal("in all", page.Find(".clock + .meta").TextContent);
    }

    [Fact]
    public void Open_Succeeded_OffersTheReturn()
    {
        var done = DialogSamples.Operation(OperationStatus.Succeeded);
        var page = Open(done);
        Assert.Empty(page.FindAll(".notice"));

        var swapped = DialogSamples.Service with { Production = DialogSamples.Staged, Staging = DialogSamples.Live };
        Services.GetRequiredService<ServiceEstate>().Replace(new ServiceRow(
            swapped, new Readiness(ReadinessState.ReturnPossible, 0, 0, "Return possible", "To 4.1.7"), Portal.Domain.Swaps.SwapDirectionKind.Return, null, done)
        {
            Ticket = new ReturnTicket(ReturnTicketState.Possible, done.Id, "4.1.7", "Return possible, about 12 s", "Old side: 4 of 4 ready, unchanged, 28 of 28 checks met"),
        });

        page.WaitForState(() => page.FindAll(".notice[data-state=return]").Count == 1);
        Assert.Contains("Return to 4.1.7", page.Find(".result .btn.back").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"/services/{Sample.Key}/swap", page.Find(".result .btn.back").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WayBackIsLostLater_TurnsRedWithTheReason()
    {
        var done = DialogSamples.Operation(OperationStatus.Succeeded);
        var page = Open(done);
        var swapped = DialogSamples.Service with { Production = DialogSamples.Staged, Staging = null };
        Services.GetRequiredService<ServiceEstate>().Replace(new ServiceRow(
            swapped, new Readiness(ReadinessState.NothingStaged, 1, 0, "Nothing to swap", ""), null, null, done)
        {
            Ticket = new ReturnTicket(ReturnTicketState.Lost, done.Id, "4.1.7", "Return to 4.1.7 not possible", "shop-api-0911 was deleted"),
        });

        page.WaitForState(() => page.FindAll(".notice[data-state=blocked]").Count == 1);
        Assert.Contains("Return to 4.1.7 not possible. shop-api-0911 was deleted.", page.Find(".notice p").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"/services/{Sample.Key}/swap", page.Find(".notice .btn").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".result .btn.back"));
    }

    [Fact]
    public void Open_AReturn_HasItsOwnColours()
    {
        var page = Open(DialogSamples.Operation() with { ReturnOf = new OperationId(7) });

        Assert.Equal("return", page.Find("main").GetAttribute("data-kind"));
        Assert.Contains("Returns to 4.2.0.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Log_IsNewestFirstWithSource() =>
        Assert.Equal(["Accepted by AzureAzure", "Ana confirmedportal"], Open(DialogSamples.Operation()).FindAll(".log li").Select(line => line.TextContent[10..]));

    [Fact]
    public void Copy_Pressed_SaysSo()
    {
        var page = Open(DialogSamples.Operation());

        page.Find(".card header .btn").Click();

        Assert.Equal("Copied", page.Find(".card header .btn").TextContent.Trim());
        Assert.Contains("Accepted by Azure", (string)JSInterop.Invocations["portal.copy"][0].Arguments[0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("nonsense")]
    [InlineData("99999999999999999999")]
    public void Open_NoSuchNumber_SaysSo(string id) =>
        Assert.Equal("There is no such swap", Render<OperationPage>(parameters => parameters.Add(page => page.Id, id)).Find("h1").TextContent);

    [Fact]
    public void Open_LogCannotBeRead_NamesItAndTriesAgain()
    {
        Log.Fault = MemoryLog.Broken;

        var page = Open(DialogSamples.Operation());
        Assert.Contains(MemoryLog.BrokenSentence, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        Log.Fault = null;
        page.Find("[role=alert] button").Click();
        Assert.Empty(page.FindAll("[role=alert]"));
        Assert.NotEmpty(page.FindAll(".clock"));
    }

    private IRenderedComponent<OperationPage> Open(Operation operation)
    {
        Log.Add(operation);
        FillEstate();
        return Render<OperationPage>(parameters => parameters.Add(page => page.Id, "1"));
    }
}
