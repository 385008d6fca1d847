using System.Text;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Files;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Definitions;

public class ServiceDefinitionReaderTests
{
    private static Reading<ServiceDefinition> Role(string inside, string attributes = "") =>
        ServiceDefinitionReader.Read($"<ServiceDefinition name=\"S\"><WorkerRole name=\"R\" {attributes}>\n{inside}</WorkerRole></ServiceDefinition>");

    private static string Endpoints(string inside) => $"<Endpoints>{inside}</Endpoints>";

    [Fact]
    public void Read_Shop_UnderstandsAllOfIt()
    {
        var reading = ServiceDefinitionReader.Read(Sample.DefinitionBytes("Shop"));
        var shop = reading.Value!;
        var (web, orders) = (shop.Roles[0], shop.Roles[1]);

        Assert.Empty(reading.Problems);
        Assert.Equal(("Shop", 8, "UpgradeDomainWalk", "2015-04.2.6"), (shop.Name, shop.UpgradeDomains, shop.TopologyChangeDiscovery, shop.SchemaVersion));
        Assert.Equal(new EndpointCount(3, 3, 1), shop.Endpoints);
        Assert.Equal(7, shop.Endpoints.Total);
        Assert.Equal((RoleKind.Web, "Standard_D2_v2", "elevated"), (web.Kind, web.Size, web.ExecutionContext));
        Assert.Equal((RoleKind.Worker, "Small", "limited"), (orders.Kind, orders.Size, orders.ExecutionContext));
        Assert.Equal(new(EndpointKind.Input, "HttpsIn", "https") { Ports = [new(443, 443)], LocalPort = 8443, Certificate = "Tls", IgnoresInstanceStatus = true }, web.Endpoints[1]);
        Assert.Equal(new(EndpointKind.InstanceInput, "Look", "tcp") { Ports = [new(10105, 10109)], LocalPort = 9090 }, web.Endpoints[2]);
        Assert.Equal(new(EndpointKind.Internal, "Wake", "any"), orders.Endpoints[0]);
        Assert.Equal([new(8081, 8081)], orders.Endpoints[1].Ports);
        Assert.Equal("Alive", web.Endpoints[0].Probe);
        Assert.Equal(["Diagnostics", "RemoteAccess"], web.Imports);
        Assert.Equal(["CacheSize", "Greeting"], web.Settings);
        Assert.Equal([new("Tls", "LocalMachine", "My")], web.Certificates);
        Assert.Equal([new("Pictures", 2048, false)], web.LocalStorage);
        Assert.Equal([new("Spool", 512, true)], orders.LocalStorage);
        Assert.Equal(["HttpIn", "HttpsIn"], web.Sites[0].Bindings.Select(binding => binding.EndpointName));
        Assert.Equal([new("install.cmd /quiet", "elevated", "simple"), new("watch.exe", "limited", "background")], web.StartupTasks);
        Assert.Equal(new("Alive", "http", "/alive", 8080) { IntervalInSeconds = 5, TimeoutInSeconds = 11 }, shop.Probes[0]);
        Assert.Equal((15, 31), (shop.Probes[1].IntervalInSeconds, shop.Probes[1].TimeoutInSeconds));
        Assert.Equal(new(["Shop.Orders/Wake"], ["Shop.Web"]), Assert.Single(shop.TrafficRules));
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("First")]
    [InlineData("Queue")]
    [InlineData("Names")]
    public void Read_EverySample_HasNoProblem(string name) => Assert.Empty(ServiceDefinitionReader.Read(Sample.DefinitionBytes(name)).Problems);

    [Fact]
    public void Read_FirstSchema_CountsItsEndpoints()
    {
        var first = Sample.Definition("First");

        Assert.Equal(new EndpointCount(1, 0, 0), first.Endpoints);
        Assert.False(first.Roles[0].HasFullTrust);
        Assert.Equal(ServiceDefinition.DefaultUpgradeDomains, first.UpgradeDomains);
    }

    [Fact]
    public void Read_UnknownElements_AreKeptAndNoted()
    {
        var reading = ServiceDefinitionReader.Read(Sample.DefinitionBytes("Gateway"));

        Assert.Equal(new EndpointCount(2, 0, 1), reading.Value!.Endpoints);
        Assert.Contains("Inner>kept</", Assert.Single(reading.Value.Roles[0].Unknown).Xml, StringComparison.Ordinal);
        Assert.Equal("Stamp", Assert.Single(reading.Value.Unknown).Name);
        Assert.Equal(["unknown-element", "unknown-element"], reading.Problems.Select(problem => problem.Code));
        Assert.All(reading.Problems, problem => Assert.Equal(ProblemWeight.Hint, problem.Weight));
    }

    [Fact]
    public void Read_NamesInOtherScripts_AreRead()
    {
        var names = Sample.Definition("Names");

        Assert.Equal(("Βιβλία", "網站", "ключ 🔑"), (names.Name, names.Roles[0].Name, names.Roles[0].Settings[0]));
        Assert.Equal("http", names.Roles[0].Endpoints[0].Protocol);
    }

    [Theory]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"tcp\" port=\"0\" />", "port-out-of-range")]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"tcp\" port=\"70000\" />", "port-out-of-range")]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"tcp\" port=\"eighty\" />", "port-out-of-range")]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"tcp\" />", "missing-port")]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"ftp\" port=\"1\" />", "unknown-protocol")]
    [InlineData("<InputEndpoint name=\"E\" port=\"1\" />", "missing-protocol")]
    [InlineData("<InputEndpoint protocol=\"tcp\" port=\"1\" />", "missing-name")]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"https\" port=\"443\" />", "https-without-certificate")]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"https\" port=\"443\" certificate=\"No\" />", "unknown-certificate")]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"tcp\" port=\"1\" loadBalancerProbe=\"No\" />", "unknown-probe")]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"tcp\" port=\"1\" /><InternalEndpoint name=\"e\" protocol=\"tcp\" />", "duplicate-endpoint")]
    [InlineData("<InputEndpoint name=\"E\" protocol=\"tcp\" port=\"1\" /><InputEndpoint name=\"F\" protocol=\"http\" port=\"1\" />", "port-taken-twice")]
    [InlineData("<InternalEndpoint name=\"E\" protocol=\"tcp\"><FixedPortRange min=\"9\" max=\"8\" /></InternalEndpoint>", "ports-turned-round")]
    [InlineData("<InstanceInputEndpoint name=\"E\" protocol=\"http\" localPort=\"1\" />", "unknown-protocol")]
    public void Read_BadEndpoint_SaysWhatAndWhere(string endpoint, string code)
    {
        var problem = Assert.Single(Role(Endpoints(endpoint)).Problems);

        Assert.Equal((code, ProblemWeight.Error), (problem.Code, problem.Weight));
        Assert.True(problem.Place.Line == 2 || problem.Place.Part is not null);
        Assert.EndsWith(".", problem.Because, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SamePortOverTcpAndUdp_IsNoProblem() =>
        Assert.Empty(Role(Endpoints("<InputEndpoint name=\"E\" protocol=\"tcp\" port=\"53\" /><InputEndpoint name=\"F\" protocol=\"udp\" port=\"53\" />")).Problems);

    [Theory]
    [InlineData(25, 0)]
    [InlineData(26, 1)]
    public void Read_Endpoints_AreAtMost25(int count, int problems)
    {
        var reading = Role(Endpoints(string.Concat(Enumerable.Range(1, count).Select(i => $"<InternalEndpoint name=\"E{i}\" protocol=\"tcp\" />"))));

        Assert.Equal(problems, reading.Problems.Count(problem => problem.Code == "too-many-endpoints"));
        Assert.Equal(count, reading.Value!.Endpoints.Internal);
    }

    [Fact]
    public void Read_CutOffAnywhere_IsAProblemAndNoException()
    {
        var whole = Sample.DefinitionBytes("Shop");
        for (var length = 0; length < whole.Length - 1; length++)
            Assert.NotNull(ServiceDefinitionReader.Read(whole.AsMemory(0, length)).Error);
    }

    [Fact]
    public void Read_EverythingWrong_IsReportedTogether()
    {
        var reading = ServiceDefinitionReader.Read(
            "<ServiceDefinition upgradeDomainCount=\"21\">\n<WebRole name=\"A\"/><WorkerRole name=\"a\"><Endpoints><InputEndpoint name=\"E\" protocol=\"tcp\" port=\"0\"/></Endpoints></WorkerRole></ServiceDefinition>");

        Assert.Equal(["missing-name", "duplicate-role", "port-out-of-range", "upgrade-domains"], reading.Problems.Select(problem => problem.Code));
        Assert.Equal(2, reading.Value!.Roles.Count);
    }

    [Theory]
    [InlineData("", "not-xml")]
    [InlineData("<ServiceConfiguration/>", "wrong-root")]
    [InlineData("<!DOCTYPE ServiceDefinition [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><ServiceDefinition name=\"&x;\"/>", "document-type")]
    [InlineData("<ServiceDefinition name=\"&#0;\"/>", "not-xml")]
    public void Read_NotADefinition_HasNoValue(string xml, string code)
    {
        var reading = ServiceDefinitionReader.Read(Encoding.UTF8.GetBytes(xml));

        Assert.Null(reading.Value);
        Assert.Equal(code, reading.Error!.Code);
    }

    [Fact]
    public void Read_EntitiesThatMultiply_AreRefusedAtOnce()
    {
        var lines = Enumerable.Range(1, 12).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">");
        var reading = ServiceDefinitionReader.Read($"<!DOCTYPE ServiceDefinition [<!ENTITY a0 \"ha\">{string.Concat(lines)}]><ServiceDefinition name=\"&a12;\"/>");

        Assert.Equal((null, "document-type"), (reading.Value, reading.Error!.Code));
    }

    [Fact]
    public void Read_VeryDeep_IsRefusedAtOnce()
    {
        const int Depth = 200_000;
        var deep = string.Concat(Enumerable.Repeat("<a>", Depth)) + string.Concat(Enumerable.Repeat("</a>", Depth));

        var reading = ServiceDefinitionReader.Read($"<ServiceDefinition name=\"S\">{deep}</ServiceDefinition>");

        Assert.Equal((null, "too-deep"), (reading.Value, reading.Error!.Code));
    }

    [Fact]
    public void Read_ThousandFaults_SaysTheFirstHundredAndHowManyMore()
    {
        var reading = Role(Endpoints(string.Concat(Enumerable.Repeat("<InputEndpoint name=\"E\" protocol=\"tcp\" port=\"0\" />", 1000))));

        Assert.Equal(101, reading.Problems.Count);
        Assert.Equal("more-problems", reading.Problems[^1].Code);
    }

    [Fact]
    public void Read_LongAndTurnedRoundNames_StayShortInSentences()
    {
        var problem = Role(Endpoints($"<InputEndpoint name=\"\u202E{new string('x', 5000)}\" protocol=\"tcp\" port=\"0\" />")).Problems[0];

        Assert.True(problem.Because.Length < 200);
        Assert.DoesNotContain('\u202E', problem.Because);
    }
}
