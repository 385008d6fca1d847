using System.Collections.Immutable;
using Portal.Domain.Releases;

namespace Portal.Domain.Tests.Releases;

public class ChangeSourcesTests
{
    private static readonly ChangeSource All = new("https://example.com/{from}{to}");

    [Fact]
    public void Of_OwnSourceOrNone_GoesBeforeThatOfAll()
    {
        var own = new ChangeSource("https://shop.example.com/{from}{to}");
        var sources = new ChangeSources(All, ImmutableDictionary<string, ChangeSource?>.Empty.Add("shop-api", own).Add("legacy", null));

        Assert.Equal((own, null, All), (sources.Of("shop-api"), sources.Of("legacy"), sources.Of("cms")));
    }

    [Fact]
    public void Of_NothingSet_IsNone() => Assert.Null(ChangeSources.None.Of("shop-api"));
}
