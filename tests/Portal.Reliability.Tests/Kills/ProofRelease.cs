using System.IO.Compression;

namespace Portal.Reliability.Tests.Kills;

/// <summary>A release as the services of the proofs are: one web role of two instances on two endpoints.</summary>
internal static class ProofRelease
{
    public const string Configuration =
        """
        <ServiceConfiguration serviceName="proof" osFamily="6" osVersion="*" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
          <Role name="Web"><Instances count="2" /></Role>
          <NetworkConfiguration>
            <VirtualNetworkSite name="net" />
            <AddressAssignments><InstanceAddress roleName="Web"><Subnets><Subnet name="web" /></Subnets></InstanceAddress></AddressAssignments>
          </NetworkConfiguration>
        </ServiceConfiguration>
        """;

    public static byte[] Package(string version)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "version.txt", version);
            Write(zip, "ServiceDefinition.csdef", """
                <ServiceDefinition name="proof" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
                  <WebRole name="Web" vmsize="Standard_D2_v2"><Endpoints>
                    <InputEndpoint name="Http" protocol="http" port="80" />
                    <InputEndpoint name="Https" protocol="tcp" port="443" />
                  </Endpoints></WebRole>
                </ServiceDefinition>
                """);
        }

        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
