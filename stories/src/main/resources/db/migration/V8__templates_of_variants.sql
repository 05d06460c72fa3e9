-- a template stays as long as a variant is written in it, whatever happens at the same moment
ALTER TABLE variant ADD CONSTRAINT variant_of_template FOREIGN KEY (template) REFERENCES template (id);
