using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Portal.Web.Language;

/// <summary>Each request speaks its reader's language; a circuit keeps that of the request that began it.</summary>
internal static class LanguageParts
{
    public static IApplicationBuilder UsePageLanguages(this IApplicationBuilder app)
    {
        var languages = PageLanguages.In(AppContext.BaseDirectory);
        return app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, PageLanguages.Neutral),
            SupportedCultures = [CultureInfo.InvariantCulture],
            SupportedUICultures = [.. languages],
            RequestCultureProviders = [new BrowserLanguage(languages)],
        });
    }
}
