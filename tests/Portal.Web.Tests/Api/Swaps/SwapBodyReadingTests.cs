using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Swaps;

public sealed class SwapBodyReadingTests
{
    [Theory]
    [InlineData("{\"reason\":")]
    [InlineData("{}{}")]
    [InlineData("{\"reason\":\"a\",\"reason\":\"b\"}")]
    [InlineData("{\"reason\":\"\\ud800\"}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public async Task Post_NotAJsonObject_NamesThePlace(string body) => await IsNotValidAsync(body, "#");

    [Theory]
    [InlineData("{\"reasons\":\"typo\"}", "#/reasons")]
    [InlineData("{\"a/b\":1}", "#/a~1b")]
    [InlineData("{\"Reason\":\"case counts\"}", "#/Reason")]
    [InlineData("{\"reason\":7}", "#/reason")]
    [InlineData("{\"reason\":\"two\\nlines\"}", "#/reason")]
    [InlineData("{\"reason\":\"nul\\u0000\"}", "#/reason")]
    [InlineData("{\"acknowledged\":\"V01\"}", "#/acknowledged")]
    [InlineData("{\"acknowledged\":[\"V01\",7]}", "#/acknowledged/1")]
    [InlineData("{\"acknowledged\":[null]}", "#/acknowledged/0")]
    [InlineData("{\"acknowledged\":[\"\"]}", "#/acknowledged/0")]
    public async Task Post_UnknownMemberOrWrongType_NamesTheMember(string body, string place) => await IsNotValidAsync(body, place);

    [Fact]
    public async Task Post_SeveralFaults_NamesThemAll()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", "x", Json("{\"reason\":7,\"acknowledged\":1,\"dryRun\":true}"), ("Idempotency-Key", "a b"));

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal(4, problem.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Post_ReasonOf500Characters_Fits_And501DoNot()
    {
        await using var portal = await ApiPortal.StartAsync();
        var plan = await portal.FingerprintAsync("shop-api");

        var tooLong = await portal.SwapAsync("shop-api", plan, Json($"{{\"reason\":\"{new string('x', 501)}\"}}"));
        var fits = await portal.SwapAsync("shop-api", plan, Json($"{{\"reason\":\"{new string('x', 500)}\"}}"));

        await tooLong.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal(HttpStatusCode.Accepted, fits.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"reason\":null,\"acknowledged\":null}")]
    public async Task Post_NothingSaid_Swaps(string body)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), Json(body));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/merge-patch+json")]
    [InlineData(null)]
    public async Task Post_NotJson_IsNotRead(string? contentType)
    {
        await using var portal = await ApiPortal.StartAsync();
        using var body = Json("{\"reason\":\"x\"}");
        body.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), body);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "not-json");
        Assert.Equal(0, portal.Cloud.Begun);
    }

    [Theory]
    [InlineData(17_000)]
    [InlineData(40_000_000)]
    public async Task Post_TooLarge_IsNotRead(int size)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), Json(new string(' ', size)), ("Expect", "100-continue"));

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task IsNotValidAsync(string body, string place)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), Json(body));

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal(place, problem.GetProperty("errors")[0].Text("pointer"));
        Assert.DoesNotContain("System.", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, portal.Cloud.Begun);
    }
}
