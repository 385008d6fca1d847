using System.IO.Compression;
using System.Text;

namespace Portal.ServicePackages.Tests.Support;

/// <summary>Makes packages, good and bad ones.</summary>
public static class Zips
{
    public const string CtpRelationships =
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="R1" Type="http://schemas.microsoft.com/windowsazure/PackageDefinition/Version/2012/03/15" Target="/package.xml" TargetMode="External" /></Relationships>""";

    public static byte[] Of(params IEnumerable<(string Name, byte[] Content)> entries) => Of(CompressionLevel.Optimal, entries);

    public static byte[] Of(CompressionLevel level, params IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>As cspack /useCtpPackageFormat makes it.</summary>
    public static byte[] Ctp(byte[] definition) => Of(
        ("[Content_Types].xml", "<Types/>"u8.ToArray()),
        ("_rels/.rels", Encoding.UTF8.GetBytes(CtpRelationships)),
        ("package.xml", "<PackageDefinition xmlns=\"http://schemas.microsoft.com/windowsazure\"/>"u8.ToArray()),
        ("ServiceDefinition/ServiceDefinition.csdef", definition),
        ("LocalContent/1", new byte[1000]));

    /// <summary>As Visual Studio makes it: a packed file for each role, the definition in a packed file or beside them.</summary>
    public static byte[] Standard(byte[] definition, bool isPacked) => Of(
        ("[Content_Types].xml", "<Types/>"u8.ToArray()),
        ("Shop.Web_1a2b.cssx", Of(("approot/web.config", "<configuration/>"u8.ToArray()), ("approot/bin/Shop.dll", new byte[5000]))),
        isPacked ? ("SDPackage_3c4d.csdx", Of(("ServiceDefinition.csdef", definition))) : ("ServiceDefinition.csdef", definition));

    /// <summary>Writes over bytes of the first record in the zip's directory.</summary>
    public static byte[] WithDirectoryBytes(this byte[] zip, int offset, params byte[] bytes)
    {
        var changed = (byte[])zip.Clone();
        bytes.CopyTo(changed, changed.AsSpan().IndexOf("PK\u0001\u0002"u8) + offset);
        return changed;
    }
}
