using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Portal.Web.Language;

/// <summary>Each request speaks its reader's language and shows the times of the reader's zone; a circuit keeps those of the request that began it.</summary>
internal static class LanguageParts
{
    public static IApplicationBuilder UsePageLanguages(this IApplicationBuilder app)
    {
        var languages = PageLanguages.In(AppContext.BaseDirectory);
        app.Use((context, next) =>
        {
            ReaderZone.AskedAt = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            ReaderZone.Current = ReaderZone.Find(context.Request.Cookies[ReaderZone.Cookie]);
            return next(context);
        });
        return app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, PageLanguages.Neutral),
            SupportedCultures = [CultureInfo.InvariantCulture],
            SupportedUICultures = [.. languages],
            RequestCultureProviders = [new BrowserLanguage(languages)],
        });
    }
}
