using Portal.Web.Components.History;

namespace Portal.Web.Tests.Components.History;

public sealed class HistoryFilterTests
{
    [Fact]
    public void Of_WhatNobodyCanRead_IsNoFilter()
    {
        var filter = HistoryFilter.Of("nonsense", " ", "nonsense", "yesterday", "2026-13-40", "-3", "nonsense");

        Assert.Equal(new HistoryFilter(), filter);
        Assert.False(filter.IsNarrowed);
    }

    [Fact]
    public void Of_WhatTheAddressAsksFor_IsInTheQueryAgain()
    {
        const string Asked = "?service=ubys5buqsjxm7yalrdyr&person=Ana%20Ruiz&result=returned&from=2026-11-06&until=2026-11-07&before=12";

        Assert.Equal(Asked, HistoryFilter.Of("ubys5buqsjxm7yalrdyr", "Ana Ruiz", "returned", "2026-11-06", "2026-11-07", "12").Query);
    }
}
