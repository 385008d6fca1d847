global using System.Text.RegularExpressions;
global using Microsoft.Playwright;
