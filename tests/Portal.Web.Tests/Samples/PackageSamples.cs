using System.IO.Compression;
using System.Text;

namespace Portal.Web.Tests.Samples;

/// <summary>The files of a small release.</summary>
internal static class PackageSamples
{
    public const string Definition =
        """
        <ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <WebRole name="Shop.Web" vmsize="Standard_D2_v2">
            <Endpoints>
              <InputEndpoint name="Http" protocol="http" port="80" />
              <InternalEndpoint name="Cache" protocol="tcp" />
              <InstanceInputEndpoint name="Look" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10100" max="10109" /></AllocatePublicPortFrom></InstanceInputEndpoint>
            </Endpoints>
            <ConfigurationSettings><Setting name="Key" /></ConfigurationSettings>
          </WebRole>
        </ServiceDefinition>
        """;

    public const string Configuration =
        """
        <ServiceConfiguration serviceName="Shop" osFamily="6" osVersion="*" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
          <Role name="Shop.Web">
            <Instances count="3" />
            <ConfigurationSettings><Setting name="Key" value="very-secret" /></ConfigurationSettings>
          </Role>
          <NetworkConfiguration>
            <VirtualNetworkSite name="shop-net" />
            <AddressAssignments><InstanceAddress roleName="Shop.Web"><Subnets><Subnet name="web" /></Subnets></InstanceAddress></AddressAssignments>
          </NetworkConfiguration>
        </ServiceConfiguration>
        """;

    public static byte[] Package(string entry = "ServiceDefinition.csdef", string definition = Definition)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry(entry).Open();
            content.Write(Encoding.UTF8.GetBytes(definition));
        }

        return bytes.ToArray();
    }
}
