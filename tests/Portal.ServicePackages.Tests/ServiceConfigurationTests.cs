using System.Text;

namespace Portal.ServicePackages.Tests;

public class ServiceConfigurationTests
{
    private const string Namespace = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration";

    private static string Shop(string? ns = Namespace) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <ServiceConfiguration serviceName="Shop" osFamily="6" osVersion="*" schemaVersion="2015-04.2.6"{(ns is null ? "" : $" xmlns=\"{ns}\"")}>
          <Role name="Shop.Web">
            <Instances count="4" />
            <ConfigurationSettings>
              <Setting name="CacheSize" value="30" />
              <Setting name="Empty" value="" />
            </ConfigurationSettings>
            <Certificates>
              <Certificate name="Tls" thumbprint="AB12" thumbprintAlgorithm="sha1" />
            </Certificates>
          </Role>
          <Role name="Shop.Worker"><Instances count="2" /></Role>
          <NetworkConfiguration>
            <VirtualNetworkSite name="shop-net" />
            <AddressAssignments>
              <InstanceAddress roleName="Shop.Web"><Subnets><Subnet name="web" /></Subnets></InstanceAddress>
              <ReservedIPs><ReservedIP name="shop-ip" /></ReservedIPs>
            </AddressAssignments>
          </NetworkConfiguration>
        </ServiceConfiguration>
        """;

    private static ServiceConfiguration Read(string text)
    {
        Assert.True(ServiceConfiguration.TryParse(text, out var configuration, out var problem), problem);
        Assert.Null(problem);
        return configuration;
    }

    private static string Problem(string text)
    {
        Assert.False(ServiceConfiguration.TryParse(text, out var configuration, out var problem));
        Assert.Null(configuration);
        return problem;
    }

    [Fact]
    public void TryParse_AFullFile_ReadsAllOfIt()
    {
        var configuration = Read(Shop());

        Assert.Equal(("Shop", "6", "*"), (configuration.ServiceName, configuration.OsFamily, configuration.OsVersion));
        Assert.Equal(["Shop.Web", "Shop.Worker"], configuration.Roles.Select(role => role.Name));
        Assert.Equal([4, 2], configuration.Roles.Select(role => role.Instances));
        Assert.Equal([new("CacheSize", "30"), new("Empty", "")], configuration.Roles[0].Settings);
        Assert.Equal([new("Tls", "AB12", "sha1")], configuration.Roles[0].Certificates);
        Assert.Equal(["shop-ip"], configuration.ReservedIps);
        Assert.Equal("shop-net", configuration.VirtualNetwork);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://schemas.microsoft.com/windowsazure")]
    public void TryParse_AnotherNamespaceOrNone_ReadsTheSame(string? ns) => Assert.Equal(Read(Shop()), Read(Shop(ns)));

    [Fact]
    public void TryParse_Base64_ReadsTheSame()
    {
        var plain = Read(Shop());

        Assert.Equal(plain, Read(Convert.ToBase64String(Encoding.UTF8.GetBytes(Shop()))));
        Assert.Equal(plain, Read(Convert.ToBase64String([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Shop())], Base64FormattingOptions.InsertLineBreaks)));
        Assert.Equal(plain, Read(Convert.ToBase64String([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Shop())])));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n ")]
    [InlineData("\uFEFF \n")]
    public void TryParse_MarkOrSpaceInFront_ReadsTheSame(string front) => Assert.Equal(Read(Shop()), Read(front + Shop()));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public void TryParse_Empty_SaysSo(string text) => Assert.Equal("It is empty.", Problem(text));

    [Theory]
    [InlineData("not a configuration")]
    [InlineData("{ \"json\": true }")]
    [InlineData("QUJD*")]
    public void TryParse_NeitherXmlNorBase64_SaysSo(string text) => Assert.Equal("It is neither XML nor XML in base64.", Problem(text));

    [Fact]
    public void TryParse_Base64OfSomethingElse_NamesThePlace() =>
        Assert.Equal("It is not well-formed XML (line 1).", Problem(Convert.ToBase64String("no XML here"u8)));

    [Fact]
    public void TryParse_Truncated_NamesTheLine()
    {
        var text = Shop();

        Assert.Contains("line 7", Problem(text[..text.IndexOf("value=\"\"", StringComparison.Ordinal)]), StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_EveryTruncation_IsAProblemAndNoException()
    {
        var text = Shop();
        for (var length = 0; length < text.Length; length++)
            Assert.NotEmpty(Problem(text[..length]));
    }

    [Fact]
    public void TryParse_AnotherRoot_NamesIt() =>
        Assert.Equal("The root element is ServiceDefinition, not ServiceConfiguration (line 2).", Problem("<!-- x -->\n<ServiceDefinition name=\"Shop\" />"));

    [Theory]
    [InlineData("<Role name=\"Web\" />", "Role Web has no Instances (line 2).")]
    [InlineData("<Role name=\"Web\"><Instances count=\"four\" /></Role>", "The instance count of role Web is not a number (line 2).")]
    [InlineData("<Role name=\"Web\"><Instances count=\"-1\" /></Role>", "The instance count of role Web is not a number (line 2).")]
    [InlineData("<Role name=\"Web\"><Instances count=\"99999999999\" /></Role>", "The instance count of role Web is not a number (line 2).")]
    [InlineData("<Role><Instances count=\"1\" /></Role>", "A Role has no name (line 2).")]
    [InlineData("<Role name=\"Web\"><Instances count=\"1\" />\n<Setting value=\"1\" /></Role>", "A Setting has no name (line 3).")]
    public void TryParse_NotAsTheSchemaSays_NamesThingAndLine(string role, string problem) =>
        Assert.Equal(problem, Problem($"<ServiceConfiguration serviceName=\"Shop\">\n{role}</ServiceConfiguration>"));

    [Fact]
    public void TryParse_EntitiesThatMultiply_AreRefusedAtOnce()
    {
        var lines = Enumerable.Range(1, 12).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">");
        var laughs = $"<!DOCTYPE ServiceConfiguration [<!ENTITY a0 \"ha\">{string.Concat(lines)}]>\n<ServiceConfiguration serviceName=\"&a12;\" />";

        Assert.Equal("A document type is not allowed.", Problem(laughs));
        Assert.Equal("A document type is not allowed.", Problem(Convert.ToBase64String(Encoding.UTF8.GetBytes(laughs))));
    }

    [Theory]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/evil.dtd\">")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>")]
    public void TryParse_ExternalEntity_IsRefused(string type) =>
        Assert.Equal("A document type is not allowed.", Problem($"{type}<ServiceConfiguration serviceName=\"&e;\" />"));

    [Fact]
    public void TryParse_UnknownEntity_IsAProblem() =>
        Assert.Contains("not well-formed", Problem("<ServiceConfiguration serviceName=\"&e;\" />"), StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TryParse_Huge_IsRefused(bool encoded)
    {
        var huge = $"<ServiceConfiguration serviceName=\"{new string('x', SafeXml.MaxCharacters)}\" />";

        Assert.Equal("It is longer than 2097152 characters.", Problem(encoded ? Convert.ToBase64String(Encoding.UTF8.GetBytes(huge)) : huge));
    }

    [Fact]
    public void TryParse_HugeBase64_IsRefusedBeforeItIsDecoded() =>
        Assert.Equal("It is longer than 2097152 characters.", Problem(new string('A', (SafeXml.MaxCharacters * 2) + 4)));

    [Fact]
    public void TryParse_VeryDeep_IsRefusedAtOnce()
    {
        const int Depth = 200_000;
        var deep = string.Concat(Enumerable.Repeat("<a>", Depth)) + string.Concat(Enumerable.Repeat("</a>", Depth));

        Assert.Equal("It is nested deeper than 64 elements (line 1).", Problem($"<ServiceConfiguration serviceName=\"Shop\">{deep}</ServiceConfiguration>"));
    }

    [Fact]
    public void Read_RoleTwice_IsAnError()
    {
        var reading = ServiceConfigurationReader.Read("<ServiceConfiguration serviceName=\"S\"><Role name=\"Web\"><Instances count=\"1\"/></Role><Role name=\"WEB\"><Instances count=\"2\"/></Role></ServiceConfiguration>");

        Assert.Equal("duplicate-role", reading.Error?.Code);
    }

    [Fact]
    public void TryParse_VeryWide_IsRead() =>
        Assert.Equal(50_000, Read($"<ServiceConfiguration>{string.Concat(Enumerable.Repeat("<ReservedIP name=\"ip\"/>", 50_000))}</ServiceConfiguration>").ReservedIps.Count);
}
