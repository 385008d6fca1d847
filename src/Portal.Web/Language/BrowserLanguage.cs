using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Portal.Web.Language;

/// <summary>The first language that the reader's browser asks for and that the pages have; "de-AT" finds "de". Only texts follow it: the current culture stays invariant.</summary>
internal sealed class BrowserLanguage(IReadOnlyList<CultureInfo> languages) : IRequestCultureProvider
{
    public Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var asked = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Find(language.Value.ToString()))
            .FirstOrDefault(found => found is not null);
        return Task.FromResult(asked is null ? null : new ProviderCultureResult(CultureInfo.InvariantCulture.Name, asked.Name));
    }

    private CultureInfo? Find(string name)
    {
        for (var part = name; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOf('-'))])
        {
            if (languages.FirstOrDefault(language => language.Name.Equals(part, StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
        }

        return null;
    }
}
