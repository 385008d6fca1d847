using Bunit;
using Microsoft.AspNetCore.Http;
using MudBlazor;
using Portal.Web.Components.Pages;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Pages;

public sealed class SwapPageTests : DialogContext
{
    [Fact]
    public void Open_Dialog_IsNamedByItsTitle()
    {
        FillEstate();
        var dialogs = Render<MudDialogProvider>();
        Render<SwapPage>(page => page
            .Add(self => self.Subscription, DialogSamples.Service.Subscription.Id.Value)
            .Add(self => self.Key, DialogSamples.Service.Key.Value));

        var dialog = dialogs.WaitForElement("[role=dialog]");
        dialogs.WaitForElement("#swap-direction");

        Assert.Equal($"Swap VIP: {DialogSamples.Service.Name}", dialogs.Find($"#{dialog.GetAttribute("aria-labelledby")}").TextContent);
        Assert.StartsWith("Puts a new version live:", dialogs.Find("#swap-direction").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, StatusCodes.Status200OK)]
    [InlineData(true, StatusCodes.Status404NotFound)]
    public async Task Written_NoSuchService_AnswersNotFoundOnceAllWasRead(bool isRead, int status)
    {
        if (isRead)
            FillEstate();
        var written = new WrittenPage();

        Render<SwapPage>(page => page
            .Add(self => self.Subscription, DialogSamples.Service.Subscription.Id.Value)
            .Add(self => self.Key, new string('a', 20))
            .AddCascadingValue(written.Http));

        Assert.Equal(status, await written.AnswerAsync());
    }
}
