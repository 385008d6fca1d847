using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Policies;
using Portal.Domain.Presence;
using Portal.Web.Components.Presence;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Presence;

public sealed class WhoIsHereTests : DialogContext
{
    /// <summary>Between two renderings a page really rests.</summary>
    public WhoIsHereTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void Open_SomebodyComesAndGoes_IsSaidAndUnsaid()
    {
        var book = Services.GetRequiredService<PresenceBook>();
        var here = Render<WhoIsHere>(parameters => parameters.Add(who => who.Service, DialogSamples.Service.Key));
        Assert.Equal("", here.Find(".who-is-here").TextContent);

        var visit = book.Enter(DialogSamples.Service.Key, new Visit("1", new Operator("ben", "Ben Okafor"), PresenceKind.InDialog));
        here.WaitForAssertion(() => Assert.Equal("Ben has the dialog open.", here.Find(".who-is-here").TextContent));

        visit.Dispose();
        here.WaitForAssertion(() => Assert.Equal("", here.Find(".who-is-here").TextContent));
    }
}
