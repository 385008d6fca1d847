using Microsoft.Extensions.Configuration;

namespace Portal.Arm.Tests;

public sealed class ArmOptionsTests
{
    [Fact]
    public void Validate_EmbeddedWithSocket_IsFine() => Assert.Empty(new ArmOptions { Socket = "/run/arm.sock" }.Validate());

    [Fact]
    public void Validate_CloudAlone_IsFine() => Assert.Empty(new ArmOptions { Cloud = "usgovernment" }.Validate());

    [Fact]
    public void Validate_ClientSecretWithoutKeys_NamesEachKey() => Assert.Equal(
        [
            "Arm:TenantId is missing; it is needed by Arm:Credential=ClientSecret",
            "Arm:ClientId is missing; it is needed by Arm:Credential=ClientSecret",
            "Arm:ClientSecret is missing; it is needed by Arm:Credential=ClientSecret",
        ],
        new ArmOptions { Cloud = "Public", Credential = "ClientSecret" }.Validate());

    [Fact]
    public void Validate_ManyProblems_ListsThemAll()
    {
        var problems = new ArmOptions
        {
            Endpoint = "http://localhost:1",
            Cloud = "Mars",
            Credential = "7",
            Certificate = "/nowhere.pem",
            Socket = "/run/arm.sock",
            Timeout = TimeSpan.Zero,
        }.Validate();

        Assert.Collection(
            problems,
            problem => Assert.Equal("Arm:Cloud=Mars is not known; use one of Public, China, USGovernment", problem),
            problem => Assert.StartsWith("Arm:Credential=7 is not known", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Arm:Endpoint=http://localhost:1 is not an https address", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Arm:Timeout=00:00:00 is not positive", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Arm:Socket is set", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Arm:Certificate=/nowhere.pem cannot be read", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_SignInWithoutCloud_SaysThatThisMeansEmbedded()
    {
        var problems = new ArmOptions { Socket = "/run/arm.sock", Credential = "ManagedIdentity", ClientId = "x" }.Validate();

        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.EndsWith("which means the embedded cloud; set Arm:Cloud=Public, or remove it", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_EmulatorCredentialForRealCloud_IsRefused() => Assert.StartsWith(
        "Arm:Credential=Emulator cannot sign in to Arm:Cloud=Public",
        Assert.Single(new ArmOptions { Cloud = "Public", Credential = "Emulator" }.Validate()),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Emulator")]
    [InlineData("ManagedIdentity")]
    [InlineData("AzureCli")]
    public void Validate_AuthorityThatNobodyAsks_IsRefused(string credential) => Assert.Equal(
        $"Arm:Authority is set, but Arm:Credential={credential} does not ask it; remove it, or use ClientSecret",
        Assert.Single(new ArmOptions { Endpoint = "https://localhost:5443", Authority = "https://localhost:5443", Credential = credential }.Validate()));

    [Fact]
    public void Validate_AuthorityWithoutTls_IsRefused() => Assert.Equal(
        "Arm:Authority=http://localhost:5443 is not an https address; write it like https://login.microsoftonline.com",
        Assert.Single(new ArmOptions { Endpoint = "https://localhost:5443", Authority = "http://localhost:5443" }.Validate()));

    [Fact]
    public void Bind_Section_ReadsApiVersions()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Arm:ApiVersions:Microsoft.Compute/cloudServices", "2022-04-04"), new("Arm:Timeout", "00:00:05")])
            .Build();

        var options = configuration.GetSection(ArmOptions.Section).Get<ArmOptions>()!;

        Assert.Equal("2022-04-04", options.ApiVersions["microsoft.compute/cloudServices"]);
        Assert.Equal(TimeSpan.FromSeconds(5), options.Timeout);
    }
}
