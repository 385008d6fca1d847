using Portal.Web.Packages;

namespace Portal.Web.Tests.Packages;

public class FileKindsTests
{
    [Theory]
    [InlineData("ServiceDefinition.csdef", FileKind.Definition)]
    [InlineData("ServiceConfiguration.Cloud.CSCFG", FileKind.Configuration)]
    [InlineData("Shop.cspkg", FileKind.Package)]
    [InlineData("Shop.zip", null)]
    [InlineData("", null)]
    public void OfName_GoesByTheEnding(string name, FileKind? kind) => Assert.Equal(kind, FileKinds.OfName(name));

    [Theory]
    [InlineData("definition", FileKind.Definition)]
    [InlineData("Package", null)]
    public void OfPart_GoesByTheExactName(string part, FileKind? kind) => Assert.Equal(kind, FileKinds.OfPart(part));
}
