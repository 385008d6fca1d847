using Bunit;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class GuardedSwapDialogTests : DialogContext
{
    [Fact]
    public void Fault_BeforeOk_SaysThatNothingWasSentAndTriesAgain()
    {
        Target.OnRead = _ => throw new InvalidOperationException("Nobody expects this.");
        var dialog = Open();

        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count > 0);
        Assert.Contains("Nothing was sent to Azure.", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody expects this.", dialog.Markup, StringComparison.Ordinal);

        Target.OnRead = null;
        dialog.Find("footer .main").Click();
        dialog.WaitForState(() => dialog.FindAll(".direction").Count > 0);
    }

    [Fact]
    public void Fault_OfALaterReading_IsNotLost()
    {
        var dialog = OpenRead();
        Target.OnRead = _ => throw new InvalidOperationException("Nobody expects this.");

        Time.Advance(TimeSpan.FromSeconds(5));

        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count > 0);
        Assert.Contains("Nothing was sent to Azure.", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_AfterOk_SaysThatTheSwapGoesOnAndLeadsToIt()
    {
        var dialog = OpenRead();
        Log.OnAdmit = () => throw new InvalidOperationException("Nobody expects this.");

        dialog.Find("footer .main").Click();

        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count > 0);
        Assert.Contains("What was confirmed goes on by itself.", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(PortalUrls.Running(), dialog.Find("footer .main").GetAttribute("href"));
    }

    [Fact]
    public void Fault_AfterOkWasRefused_SaysThatNothingWasSent()
    {
        var dialog = OpenRead();
        Log.OnAdmit = () => throw MemoryLog.Broken;
        dialog.Find("footer .main").Click();
        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count > 0);
        Target.OnRead = _ => throw new InvalidOperationException("Nobody expects this.");

        Time.Advance(TimeSpan.FromSeconds(5));

        dialog.WaitForState(() => dialog.Find("[role=alert]").TextContent.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.Contains("Nothing was sent to Azure.", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<GuardedSwapDialog> Open()
    {
        FillEstate();
        return Render<GuardedSwapDialog>(parameters => parameters.Add(dialog => dialog.Key, Sample.Key));
    }

    private IRenderedComponent<GuardedSwapDialog> OpenRead()
    {
        var dialog = Open();
        dialog.WaitForState(() => dialog.FindAll(".direction").Count > 0);
        return dialog;
    }
}
