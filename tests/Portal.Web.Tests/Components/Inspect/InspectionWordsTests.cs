using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Files;
using Portal.ServicePackages.Packages;
using Portal.Web.Components.Inspect;
using Portal.Web.Packages;

namespace Portal.Web.Tests.Components.Inspect;

public class InspectionWordsTests
{
    private static FileProblem Problem(ProblemWeight weight) => new("x", weight, new("a.csdef"), "Because.", "Mend.");

    [Theory]
    [InlineData(0, 0, "No problem found")]
    [InlineData(1, 0, "1 error")]
    [InlineData(0, 2, "2 warnings")]
    [InlineData(2, 1, "2 errors, 1 warning")]
    public void Summary_Counts(int errors, int warnings, string words) => Assert.Equal(words, InspectionWords.Summary(new Inspection
    {
        Definition = new(null, [.. Enumerable.Repeat(Problem(ProblemWeight.Error), errors), .. Enumerable.Repeat(Problem(ProblemWeight.Warning), warnings), Problem(ProblemWeight.Hint)]),
    }));

    [Fact]
    public void Endpoints_NamesTheThreePartsAndTheTotal() =>
        Assert.Equal("3 input, 2 internal, 1 instance input: 6 of at most 25", InspectionWords.Endpoints(new EndpointCount(3, 2, 1)));

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1023, "1023 bytes")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(600L * 1024 * 1024, "600 MB")]
    public void Size_IsShort(long bytes, string words) => Assert.Equal(words, InspectionWords.Size(bytes));

    [Fact]
    public void Kind_And_Layout_AreWords()
    {
        Assert.Equal(["Input", "Internal", "Instance input"], Enum.GetValues<EndpointKind>().Select(InspectionWords.Kind));
        Assert.Equal(["Web role", "Worker role", "Virtual machine role"], Enum.GetValues<RoleKind>().Select(InspectionWords.Kind));
        Assert.Equal(["Standard (a packed file for each role)", "CTP (plain files)"], Enum.GetValues<PackageLayout>().Select(InspectionWords.Layout));
    }
}
