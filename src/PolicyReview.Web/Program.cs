using PolicyReview.Web.Hosting;

return await CommandLine.RunAsync(args);
