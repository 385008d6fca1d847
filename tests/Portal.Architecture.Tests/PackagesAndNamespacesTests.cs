using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R2.</summary>
public sealed class PackagesAndNamespacesTests
{
    [Fact]
    public void Breaches_Repository_None() => Breaches.None(PackagesAndNamespaces.Breaches(SourceTree.Repository()));

    [Theory]
    [InlineData("src/Portal.Domain/A.cs", "using Portal.Storage;", "Portal.Storage")]
    [InlineData("src/Portal.Domain/A.cs", "using Json = Newtonsoft.Json.Linq;", "Newtonsoft.Json.Linq")]
    [InlineData("src/Portal.Domain/A.cs", "class A { Microsoft.Extensions.Hosting.IHost? host; }", "Microsoft.Extensions.Hosting.IHost")]
    [InlineData("src/Portal.Emulator/A.cs", "using Azure.Core;", "Azure.Core")]
    [InlineData("src/Portal.Web/A.cs", "class A { object a = new Azure.ETag(); }", "Azure.ETag")]
    [InlineData("src/Portal.Web/A.cs", "using Azure;", "Azure")]
    [InlineData("src/Portal.Web/A.cs", "using Microsoft.EntityFrameworkCore;", "Microsoft.EntityFrameworkCore")]
    [InlineData("src/Portal.Storage/A.cs", "using MudBlazor;", "MudBlazor")]
    [InlineData("src/Portal.Arm/A.razor", "@using Microsoft.AspNetCore.Components.Web", "Microsoft.AspNetCore.Components.Web")]
    public void Breaches_ForeignName_Found(string path, string code, string name) =>
        Breaches.One($"{path}(1): may not name {name}.", PackagesAndNamespaces.Breaches(SourceTree.Of((path, code))));

    [Theory]
    [InlineData("Portal.Domain", "PackageReference", "Microsoft.Extensions.Hosting")]
    [InlineData("Portal.Domain", "FrameworkReference", "Microsoft.AspNetCore.App")]
    [InlineData("Portal.Emulator", "PackageReference", "Azure.Core")]
    [InlineData("Portal.Web", "PackageReference", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("Portal.Storage", "PackageReference", "MudBlazor")]
    public void Breaches_ForeignPackage_Found(string project, string kind, string package) => Breaches.One(
        $"may not take {package}",
        PackagesAndNamespaces.Breaches(SourceTree.Of(($"src/{project}/{project}.csproj", $"""<Project><ItemGroup><{kind} Include="{package}" /></ItemGroup></Project>"""))));

    [Fact]
    public void Breaches_WordsOfPeopleAndOwnThings_None() => Breaches.None(PackagesAndNamespaces.Breaches(SourceTree.Of(
        ("src/Portal.Domain/A.cs", "using System.Text;\nusing Microsoft.Extensions.Logging;\nusing Slot = Portal.Domain.HostedServices.Slot;\n// See Azure.Core.\nclass A { string a = $\"Azure.Core {1}\"; void B() { using var c = D.E(); } }"),
        ("src/Portal.Arm/A.cs", "using Azure.Core;"))));
}
