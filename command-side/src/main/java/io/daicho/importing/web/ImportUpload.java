package io.daicho.importing.web;

import io.daicho.commandside.web.FieldError;
import io.daicho.commandside.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The file of a request, in whichever of the two ways it was sent.
 *
 * @param document its name, without a path
 */
record ImportUpload(String document, InputStream content) {

    private static final String FILE = "file";
    private static final String UNNAMED = "unnamed";

    /** @throws RequestRefused if a multipart request has no part {@code file} */
    static ImportUpload of(HttpServletRequest request, Optional<String> name) throws IOException {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            return new ImportUpload(document(name.orElse(UNNAMED)), request.getInputStream());
        }
        MultipartFile file = parts.getFile(FILE);
        if (file == null) {
            throw new RequestRefused(
                    HttpStatus.BAD_REQUEST,
                    "invalid-request",
                    "the form has no part named file",
                    List.of(new FieldError(FILE, "", "is missing")));
        }
        return new ImportUpload(
                document(name.orElse(
                        Optional.ofNullable(file.getOriginalFilename()).orElse(UNNAMED))),
                file.getInputStream());
    }

    private static String document(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? UNNAMED : last;
    }
}
