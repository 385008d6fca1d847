using System.Text;
using System.Text.Json;
using Portal.SwapTargets.CloudServices.Reads;

namespace Portal.SwapTargets.Tests.CloudServices.Reads;

public sealed class GraphPageTests
{
    [Fact]
    public void Of_Page_GivesEachRowAsItCame()
    {
        var page = Of("""{"totalRecords":3,"data":[{"id":"/a","tags":{"id":"no"}},  {"n":[1,{"id":"no"}],"id":"/b"}],"facets":[{"data":[]}],"$skipToken":"next"}""");

        Assert.Equal([("/a", """{"id":"/a","tags":{"id":"no"}}"""), ("/b", """{"n":[1,{"id":"no"}],"id":"/b"}""")], page.Rows.Select(row => (row.Id, Encoding.UTF8.GetString(row.Json.Span))));
        Assert.Equal("next", page.SkipToken);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"$skipToken":null,"data":[]}""")]
    public void Of_LastPage_LeadsNowhere(string json)
    {
        var page = Of(json);

        Assert.Empty(page.Rows);
        Assert.Null(page.SkipToken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"data":{"id":"/a"}}""")]
    [InlineData("""{"data":["/a"]}""")]
    [InlineData("""{"data":[{"name":"a"}]}""")]
    [InlineData("""{"data":[{"id":""}]}""")]
    [InlineData("""{"data":[{"id":7}]}""")]
    [InlineData("""{"data":[{"id":"/a"}]""")]
    [InlineData("""{"data":[]}{}""")]
    public void Of_AnythingElse_IsNoEmptyPage(string json) => Assert.ThrowsAny<JsonException>(() => Of(json));

    private static GraphPage Of(string json) => GraphPage.Of(Encoding.UTF8.GetBytes(json));
}
