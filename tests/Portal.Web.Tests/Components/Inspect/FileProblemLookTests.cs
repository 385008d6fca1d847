using Portal.ServicePackages.Files;
using Portal.Web.Components.Inspect;

namespace Portal.Web.Tests.Components.Inspect;

public class FileProblemLookTests
{
    [Theory]
    [InlineData(ProblemWeight.Error, "blocked", "unmet", "Error")]
    [InlineData(ProblemWeight.Warning, "warn", "warn", "Warning")]
    [InlineData(ProblemWeight.Hint, "quiet", "note", "Note")]
    public void Of_EachWeight_HasItsShapeAndWord(ProblemWeight weight, string icon, string result, string word) =>
        Assert.Equal(new FileProblemLook(icon, result, word), FileProblemLook.Of(weight));
}
