using System.IO.Compression;
using System.Text;
using Portal.Emulator.CloudServices;
using Portal.Emulator.State;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class PackageContentTests
{
    private const string Definition =
        """
        <ServiceDefinition name="shop"><WebRole name="Web"><Endpoints>
          <InputEndpoint name="Https" protocol="https" port="443" localPort="8443" />
          <InternalEndpoint name="Cache" protocol="tcp" />
          <InstanceInputEndpoint name="Look" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10100" max="10105" /></AllocatePublicPortFrom></InstanceInputEndpoint>
        </Endpoints></WebRole></ServiceDefinition>
        """;

    [Fact]
    public void Read_DefinitionAndVersion_GivesEndpointsAndVersion()
    {
        var content = PackageContent.Read(Zip(("ServiceDefinition.csdef", Bytes(Definition)), ("version.txt", Bytes("4.2.0\n"))), [])!;

        Assert.Equal([new BalancingRule("Web_Https", 443, 8443)], content.Rules);
        Assert.Equal([new NatPool("Web_Look", 10100, 10105, 9000)], content.Pools);
        Assert.Equal("4.2.0", content.Version);
    }

    [Fact]
    public void Read_DefinitionInAPackedRole_IsFound() =>
        Assert.Equal(443, Assert.Single(PackageContent.Read(Zip(("Web.cssx", Zip(("x/ServiceDefinition.csdef", Bytes(Definition))).ToArray())), [])!.Rules).Port);

    [Fact]
    public void Read_NoDefinition_IsNull() => Assert.Null(PackageContent.Read(Zip(("readme.txt", [])), []));

    [Fact]
    public void Fetch_FileThatIsNotThere_IsRefusedWithoutItsAddress()
    {
        var refused = Assert.Throws<ArmException>(() => PackageFetch.Read(new Uri(Path.Combine(Path.GetTempPath(), "missing-dir-1", "none.cspkg")).AbsoluteUri, []));

        Assert.Contains("cannot be fetched", refused.Message + refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Fetch_Elsewhere_IsNotAsked() => Assert.Null(PackageFetch.Read("https://packages.invalid/none.cspkg", []));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static MemoryStream Zip(params (string Name, byte[] Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
