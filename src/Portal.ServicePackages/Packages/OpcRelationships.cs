using System.IO.Compression;
using System.Xml.Linq;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Packages;

/// <summary>The relationships of a package: they tell its layout and which entry is the definition.</summary>
internal sealed record OpcRelationships(PackageLayout Layout, string? DefinitionEntry)
{
    private const string Entry = "_rels/.rels";
    private const string CtpType = "http://schemas.microsoft.com/windowsazure/PackageDefinition/Version/2012/03/15";
    private const string DefinitionId = "SERVICEDESCRIPTION";

    private static readonly OpcRelationships None = new(PackageLayout.Standard, null);

    public static OpcRelationships Of(ZipArchive zip, ProblemList problems)
    {
        if (zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(Entry, StringComparison.OrdinalIgnoreCase)) is not { } rels)
            return None;
        try
        {
            var relationships = SafeXml.Load(FileText.Read(EntryText.Read(rels), problems.File).Text, problems.File).Elements().ToList();
            return new(
                relationships.Exists(one => Value(one, "Type") == CtpType) ? PackageLayout.Ctp : PackageLayout.Standard,
                relationships.Find(one => Value(one, "Id") == DefinitionId) is { } definition ? Value(definition, "Target")?.TrimStart('/') : null);
        }
        catch (ReadingException exception)
        {
            problems.AddPart(ProblemWeight.Error, "broken-relationships", Entry, exception.Problem.Because, "Make the package again.");
            return None;
        }
    }

    private static string? Value(XElement element, string attribute) => element.Attribute(attribute)?.Value;
}
