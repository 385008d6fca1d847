using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.ServicePackages.Packages;
using Portal.Web.Packages;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Packages;

public sealed class PackagesApiTests : IDisposable
{
    private const string Address = "/api/packages/inspect";

    private readonly string spool = Path.Combine(Path.GetTempPath(), $"spool-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(spool))
            Directory.Delete(spool, recursive: true);
    }

    private Task<ApiPortal> StartAsync(long maxBytes = 1_000_000) => ApiPortal.StartAsync(silent: true, change: services =>
        services.AddSingleton(new PackageInspector(new PackageLimits { MaxBytes = maxBytes }, spool)));

    private static MultipartFormDataContent Form(params (string Part, byte[] Content)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (part, content) in parts)
            form.Add(new ByteArrayContent(content), part, $"{part}.file");
        return form;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private async Task<HttpResponseMessage> PostAsync(ApiPortal portal, HttpContent body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = body };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Inspect_DefinitionAndConfiguration_AnswersTheModel()
    {
        await using var portal = await StartAsync();

        using var response = await PostAsync(portal, Form(("definition", Bytes(PackageSamples.Definition)), ("configuration", Bytes(PackageSamples.Configuration))));
        var answer = await response.JsonAsync(HttpStatusCode.OK);

        var endpoints = answer.GetProperty("endpoints");
        Assert.Equal([1, 1, 1, 3], new[] { "input", "internal", "instanceInput", "total" }.Select(name => endpoints.GetProperty(name).GetInt32()));
        Assert.Equal(("Shop", "6", "shop-net"), (answer.Text("service"), answer.Text("osFamily"), answer.Text("virtualNetwork")));
        var role = Assert.Single(answer.GetProperty("roles").EnumerateArray());
        Assert.Equal(("web", "Standard_D2_v2", 3), (role.Text("kind"), role.Text("size"), role.GetProperty("instances").GetInt32()));
        Assert.Equal("instanceInput", role.GetProperty("endpoints")[2].Text("kind"));
        Assert.Equal(["web"], role.GetProperty("subnets").EnumerateArray().Select(subnet => subnet.GetString()));
        Assert.Equal(10100, role.GetProperty("endpoints")[2].GetProperty("ports")[0].GetProperty("first").GetInt32());
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        Assert.DoesNotContain("very-secret", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_Package_AnswersItsHashAndLeavesNothingBehind()
    {
        await using var portal = await StartAsync();
        var package = PackageSamples.Package();

        using var response = await PostAsync(portal, Form(("package", package)));
        var answer = await response.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(package)), answer.GetProperty("package").Text("sha256"));
        Assert.Equal(3, answer.GetProperty("endpoints").GetProperty("total").GetInt32());
        Assert.Empty(Directory.GetFiles(spool));
    }

    [Fact]
    public async Task Inspect_FilesThatDisagree_AnswersTheProblems()
    {
        await using var portal = await StartAsync();

        using var response = await PostAsync(portal, Form(
            ("definition", Bytes(PackageSamples.Definition.Replace("port=\"80\"", "port=\"70000\"", StringComparison.Ordinal))),
            ("configuration", Bytes(PackageSamples.Configuration.Replace("serviceName=\"Shop\"", "serviceName=\"Other\"", StringComparison.Ordinal))),
            ("package", PackageSamples.Package())));
        var problems = (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("problems").EnumerateArray().ToList();

        Assert.Equal(["port-out-of-range", "other-definition", "other-service"], problems.Select(problem => problem.Text("code")));
        Assert.Equal(("error", 4), (problems[0].Text("weight"), problems[0].GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("definition", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ServiceDefinition name=\"&e;\"/>", "document-type")]
    [InlineData("configuration", "<ServiceDefinition name=\"Shop\"/>", "wrong-root")]
    [InlineData("package", "no zip", "not-a-package")]
    public async Task Inspect_Unreadable_Is422(string part, string content, string code)
    {
        await using var portal = await StartAsync();

        using var response = await PostAsync(portal, Form((part, Bytes(content))));
        var problem = await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "files-unreadable");

        Assert.Equal(code, Assert.Single(problem.GetProperty("problems").EnumerateArray()).Text("code"));
    }

    [Fact]
    public async Task Inspect_PathThatEscapes_Is422()
    {
        await using var portal = await StartAsync();

        using var response = await PostAsync(portal, Form(("package", PackageSamples.Package("../../evil.csdef"))));

        Assert.Contains("path-escape", (await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "files-unreadable")).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("package", 1_000_001)]
    [InlineData("definition", 5_000_000)]
    public async Task Inspect_TooLarge_Is413(string part, int length)
    {
        await using var portal = await StartAsync();

        using var response = await PostAsync(portal, Form((part, new byte[length])));

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task Inspect_LongerThanKestrelsOwnLimit_IsRead()
    {
        await using var portal = await StartAsync(maxBytes: 100_000_000);

        using var response = await PostAsync(portal, Form(("package", [.. new byte[40_000_000], .. PackageSamples.Package()])));

        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Inspect_NotMultipart_Is415()
    {
        await using var portal = await StartAsync();

        using var response = await PostAsync(portal, new StringContent("{}", new MediaTypeHeaderValue("application/json")));

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "not-multipart");
    }

    [Fact]
    public async Task Inspect_WrongParts_Is400()
    {
        await using var portal = await StartAsync();
        HttpContent[] bodies =
        [
            Form(), Form(("other", [1])), Form(("definition", Bytes(PackageSamples.Definition)), ("definition", Bytes(PackageSamples.Definition))),
            new StringContent("--b\r\nno end", new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new("boundary", "b") } }),
        ];

        foreach (var body in bodies)
        {
            using var response = await PostAsync(portal, body);
            await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        }
    }

    [Fact]
    public async Task Inspect_FromAnotherSite_Is403()
    {
        await using var portal = await StartAsync();

        using var response = await PostAsync(portal, Form(("definition", Bytes(PackageSamples.Definition))), ("Origin", "https://evil.example"));

        await response.ProblemAsync(HttpStatusCode.Forbidden, "cross-site");
    }

    [Fact]
    public async Task Inspect_ConnectionLost_LeavesNothingBehind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks at /proc.");
        await using var portal = await StartAsync(maxBytes: 10_000_000);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(portal.Client.BaseAddress!.Host, portal.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
            var head = $"POST {Address} HTTP/1.1\r\nHost: {portal.Client.BaseAddress.Authority}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"package\"\r\n\r\n";
            await socket.GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. new byte[300_000]], TestContext.Current.CancellationToken);
            await UntilAsync(() => OpenSpools() == 1);
        }

        await UntilAsync(() => OpenSpools() == 0);
        Assert.Empty(Directory.GetFiles(spool));
    }

    [Fact]
    public async Task Description_NamesThePartsAndTheAnswer()
    {
        await using var portal = await StartAsync();

        var inspect = (await portal.GetAsync("/openapi/v1.json")).GetProperty("paths").GetProperty(Address).GetProperty("post");

        Assert.Equal(["configuration", "definition", "package"], inspect.GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data").GetProperty("schema").GetProperty("properties")
            .EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["200", "400", "401", "403", "413", "415", "422", "429", "500"], inspect.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
        Assert.EndsWith("/PackageInspection", inspect.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema").Text("$ref"), StringComparison.Ordinal);
    }

    // The file has no name, only a handle.
    private int OpenSpools() => new DirectoryInfo("/proc/self/fd").GetFileSystemInfos().Count(handle => handle.LinkTarget?.StartsWith(spool, StringComparison.Ordinal) == true);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }
}
