using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class PageLanguagesTests
{
    [Fact]
    public void In_AFolderPerTranslation_AreThoseAndEnglish()
    {
        var folder = Directory.CreateTempSubdirectory("languages-");
        try
        {
            foreach (var (culture, file) in new[] { ("de", "Portal.Web.resources.dll"), ("cs", "MudBlazor.resources.dll"), ("pt-BR", "Portal.Web.resources.dll"), ("wwwroot", "a.txt") })
                File.WriteAllText(Path.Combine(folder.CreateSubdirectory(culture).FullName, file), "");

            Assert.Equal(["en", "de", "pt-BR"], PageLanguages.In(folder.FullName).Select(language => language.Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
