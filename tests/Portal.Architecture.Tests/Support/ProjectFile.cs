using System.Xml.Linq;

namespace Portal.Architecture.Tests.Support;

/// <summary>What a csproj asks for.</summary>
internal sealed class ProjectFile(SourceFile file)
{
    private readonly XElement _root = XElement.Parse(file.Text);

    public string Path => file.Path;

    /// <summary>Portal.Domain of src/Portal.Domain/Portal.Domain.csproj.</summary>
    public string Name => file.Name[..^".csproj".Length];

    public bool IsSource => file.Under("src");

    public IEnumerable<string> Packages => Items("PackageReference");

    public IEnumerable<string> Frameworks => Items("FrameworkReference");

    /// <summary>The names of the projects that it references.</summary>
    public IEnumerable<string> Projects => Items("ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    private IEnumerable<string> Items(string kind) => _root.Descendants(kind).Select(item => (string?)item.Attribute("Include")).OfType<string>();
}
