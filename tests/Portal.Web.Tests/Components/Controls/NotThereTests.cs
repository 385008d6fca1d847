using Bunit;
using Microsoft.AspNetCore.Http;
using Portal.Web.Components.Controls;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class NotThereTests : BunitContext
{
    [Theory]
    [InlineData(StatusCodes.Status200OK, StatusCodes.Status404NotFound)]
    [InlineData(StatusCodes.Status403Forbidden, StatusCodes.Status403Forbidden)]
    [InlineData(StatusCodes.Status500InternalServerError, StatusCodes.Status500InternalServerError)]
    public async Task Written_AnswersNotFoundUnlessThePageStandsForAnotherError(int before, int after)
    {
        var written = new WrittenPage(before);

        var drawn = Render<NotThere>(parameters => parameters.AddCascadingValue(written.Http));

        Assert.Equal((after, ""), (await written.AnswerAsync(), drawn.Markup));
    }

    [Fact]
    public void Open_NoRequest_DrawsNothing() => Assert.Empty(Render<NotThere>().Markup);
}
