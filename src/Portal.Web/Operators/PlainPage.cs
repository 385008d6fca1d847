using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Portal.Web.Operators;

/// <summary>A page without a circuit, for those who may have none.</summary>
internal static class PlainPage
{
    public static ContentHttpResult Of(int status, string title, string text, (string Address, string Name) next) => TypedResults.Content(
        $"""
         <!DOCTYPE html>
         <html lang="{PageLanguages.Current}">
         <head>
             <meta charset="utf-8" />
             <meta name="viewport" content="width=device-width, initial-scale=1" />
             <title>{Text(Words.FormatPageTitle(title))}</title>
             <link rel="stylesheet" href="/css/tokens.css" />
             <link rel="stylesheet" href="/css/portal.css" />
             <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
             <script src="/js/theme.js"></script>
         </head>
         <body>
             <main class="page" id="main">
                 <section class="card empty">
                     <h1>{Text(title)}</h1>
                     <p>{Text(text)}</p>
                     <div class="do-cell"><a class="btn main" href="{Text(next.Address)}">{Text(next.Name)}</a></div>
                 </section>
             </main>
         </body>
         </html>
         """, "text/html; charset=utf-8", statusCode: status);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
