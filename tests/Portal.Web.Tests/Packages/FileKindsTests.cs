using Portal.Domain.Releases;
using Portal.Web.Packages;

namespace Portal.Web.Tests.Packages;

public class FileKindsTests
{
    [Theory]
    [InlineData("ServiceDefinition.csdef", ReleaseFileKind.Definition)]
    [InlineData("ServiceConfiguration.Cloud.CSCFG", ReleaseFileKind.Configuration)]
    [InlineData("Shop.cspkg", ReleaseFileKind.Package)]
    [InlineData("Shop.zip", null)]
    [InlineData("", null)]
    public void OfName_GoesByTheEnding(string name, ReleaseFileKind? kind) => Assert.Equal(kind, FileKinds.OfName(name));

    [Theory]
    [InlineData("definition", ReleaseFileKind.Definition)]
    [InlineData("Package", null)]
    public void OfPart_GoesByTheExactName(string part, ReleaseFileKind? kind) => Assert.Equal(kind, FileKinds.OfPart(part));
}
